import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Day } from '#contract/common';
import { SegmentDefinition } from '#contract/segment-definition';
import {
  ChangedSegment,
  NewSegment,
  ReadySegment,
  Segment,
  SegmentDetail,
  SegmentOverlap,
  SegmentProfile,
  SegmentTrial,
} from '#contract/segments';
import { answers, creates } from '../answers.ts';
import type { Doors } from '../doors.ts';
import { route } from '../route.ts';

const Id = z.coerce.number().int().min(1).max(999_999_999);
const SegmentId = z.object({ segmentId: Id });
const AsOf = z.strictObject({ asOf: Day.optional() });

/** Segments that are kept, and definitions on trial. */
export const segmentRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors }) => {
  const { segments } = doors;
  app.get(
    '/segments',
    route('segments:read', 'listSegments', 'Segments with their newest size', {
      querystring: z.strictObject({ archived: z.stringbool().default(false).describe('Those out of sight too') }),
      response: answers(z.array(Segment)),
    }),
    async (request) => segments.list(request.query.archived),
  );
  app.post(
    '/segments',
    route('segments:write', 'addSegment', 'Keep a new segment', { body: NewSegment, response: creates(Segment) }),
    async (request, reply) => reply.code(201).send(await segments.add(request.body, request.person?.userId ?? '')),
  );
  app.post(
    '/segments/try',
    route('segments:read', 'trySegment', 'How many customers a definition finds, and a few of them', {
      querystring: AsOf,
      body: SegmentDefinition,
      response: answers(SegmentTrial),
    }),
    async (request) => segments.try(request.body, request.query.asOf),
  );
  await app.register(comparisonRoutes, { doors });
  await app.register(keptRoutes, { doors });
};

/** One segment that is kept. */
const keptRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { segments } }) => {
  app.get(
    '/segments/:segmentId',
    route('segments:read', 'readSegment', 'A segment, its versions and its sizes over time', {
      params: SegmentId,
      response: answers(SegmentDetail),
    }),
    async (request) => segments.read(request.params.segmentId),
  );
  app.put(
    '/segments/:segmentId',
    route('segments:write', 'changeSegment', 'Change a segment: its next version', {
      params: SegmentId,
      body: ChangedSegment,
      response: answers(Segment),
    }),
    async (request) => segments.change(request.params.segmentId, request.body, request.person?.userId ?? ''),
  );
  app.post(
    '/segments/:segmentId/archive',
    route('segments:write', 'archiveSegment', 'Put a segment out of sight; what names it goes on working', {
      params: SegmentId,
      response: answers(Segment),
    }),
    async (request) => segments.archive(request.params.segmentId, true),
  );
  app.post(
    '/segments/:segmentId/restore',
    route('segments:write', 'restoreSegment', 'Bring an archived segment back', {
      params: SegmentId,
      response: answers(Segment),
    }),
    async (request) => segments.archive(request.params.segmentId, false),
  );
};

/** Segments beside each other, and beside everybody. */
const comparisonRoutes: FastifyPluginAsyncZod<{ doors: Doors }> = async (app, { doors: { segments } }) => {
  app.get(
    '/segments/ready',
    route('segments:read', 'listReadySegments', 'Segments that most shops want, and how many customers each finds', {
      querystring: AsOf,
      response: answers(z.array(ReadySegment)),
    }),
    async (request) => segments.ready(request.query.asOf),
  );
  app.get(
    '/segments/:segmentId/profile',
    route('segments:read', 'profileSegment', 'A segment beside everybody: means and shares', {
      params: SegmentId,
      querystring: AsOf,
      response: answers(SegmentProfile),
    }),
    async (request) => segments.profile(request.params.segmentId, request.query.asOf),
  );
  app.get(
    '/segments/:segmentId/overlap/:otherId',
    route('segments:read', 'overlapSegments', 'How many customers two segments share', {
      params: SegmentId.extend({ otherId: Id }),
      querystring: AsOf,
      response: answers(SegmentOverlap),
    }),
    async (request) => segments.overlap(request.params.segmentId, request.params.otherId, request.query.asOf),
  );
};
