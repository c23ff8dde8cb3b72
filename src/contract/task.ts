import { z } from 'zod';

export const TASK_OUTCOMES = ['reached', 'not-reached', 'refused'] as const;

/** A customer to call or visit, because a campaign says so. */
export const Task = z
  .object({
    deliveryId: z.string(),
    campaignId: z.number().int(),
    campaign: z.string(),
    customerId: z.string(),
    phone: z.string(),
    subject: z.string(),
    body: z.string(),
    createdAt: z.iso.datetime(),
    doneAt: z.iso.datetime().nullable(),
    outcome: z.string(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

export const TaskDone = z.strictObject({ outcome: z.enum(TASK_OUTCOMES) }).meta({ id: 'TaskDone' });
export type TaskDone = z.infer<typeof TaskDone>;
