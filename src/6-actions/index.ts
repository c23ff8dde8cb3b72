/** What we do: and never to whom we may not. */
export { hashedFile, listHashedAudiences, makeHashedAudience } from './ads/hashed-audiences.ts';
export { type Calendar, type CalendarFact, calendarToken, readCalendar } from './calendar/calendar-records.ts';
export { icalOf } from './calendar/ical.ts';
export { type Arm, armOf, drawOf, type Holdout, isHeldOut } from './campaigns/arms.ts';
export {
  addCampaign,
  changeCampaign,
  listCampaigns,
  listLaunched,
  readCampaign,
  removeCampaign,
} from './campaigns/campaign-records.ts';
export { continueCampaign, launchCampaign, stopCampaign } from './campaigns/launch.ts';
export { namingList } from './campaigns/naming-list.ts';
export { prelaunchSheet } from './campaigns/prelaunch.ts';
export { listUnknown, readProgress, resolveUnknown } from './campaigns/progress.ts';
export { putChannel, readChannels } from './channels/channel-records.ts';
export { importConsents } from './consent/consent-file.ts';
export { addConsent, keepDecisions } from './consent/consent-records.ts';
export { checkJourney } from './journeys/check.ts';
export { type JourneyClock, openJourneyClock } from './journeys/journey-clock.ts';
export { readJourneyNumbers } from './journeys/journey-numbers.ts';
export {
  addJourney,
  changeJourney,
  keptJourney,
  listJourneys,
  readJourney,
  removeJourney,
} from './journeys/journey-records.ts';
export { endJourney, launchJourney, pauseJourney, resumeJourney } from './journeys/launch-journey.ts';
export { readyJourneys } from './journeys/ready-journeys.ts';
export { readCustomerContact } from './messages/customer-contact.ts';
export { lintDraft, previewMessages, sendTest } from './messages/preview.ts';
export { finishTask, listTasks, writtenFile } from './messages/written-messages.ts';
export { addPlan, changePlan, finishPlanItem, listPlans, removePlan } from './plans/plan-records.ts';
export {
  putContactPolicy,
  readContactPolicy,
  stopSendingAfterRestore,
  switchSending,
} from './policy/policy-records.ts';
export { readPreferences, savePreferences, unsubscribe } from './preferences/preferences.ts';
export { readReturns } from './returns/keep-returns.ts';
export { tellReturns } from './returns/tell-returns.ts';
export type { SenderDeps } from './sending/open-round.ts';
export { openSender, type Sender } from './sending/sender.ts';
export { ACTION_TABLES } from './tables/files.ts';
