import { describe, expect, it } from 'vitest';
import { allSteps, JourneyDefinition } from '#contract/journey';
import { Settings } from '#contract/settings';
import { lintContent } from '../content/lint.ts';
import { faultsOf } from './faults.ts';
import { READY_JOURNEYS } from './ready-journeys.ts';

describe('the ready journeys', () => {
  it.each(READY_JOURNEYS)('$key is whole but for its aim, and all it says can be filled in', async ({ definition }) => {
    expect(JourneyDefinition.parse(definition)).toEqual(definition);
    expect(faultsOf(definition)).toEqual([{ code: 'no-aim', stepId: '', detail: '' }]);
    for (const { step } of allSteps(definition.steps)) {
      if (step.kind !== 'message' || step.content === null) continue;
      expect(step.content.texts.map(({ locale }) => locale)).toEqual(['zh-CN', 'en']);
      const ask = { channel: step.channel, purpose: step.purpose, hasPublicUrl: true, sms: null };
      expect(await lintContent(step.content, Settings.parse({}), ask)).toEqual([]);
      // Whoever sells says how to hear no more.
      if (step.purpose === 'marketing' && step.channel !== 'task')
        for (const { body } of step.content.texts) expect(body).toContain('links.unsubscribe');
    }
  });
  it('are the nine that shops ask for', () => {
    const keys = 'unpaid shipping review replenish birthday vip complaint dormant winback';
    expect(READY_JOURNEYS.map(({ key }) => key)).toEqual(keys.split(' '));
  });
});
