/** What we do: and never to whom we may not. */
export { type Arm, armOf, drawOf, type Holdout, isHeldOut } from './campaigns/arms.ts';
export {
  addCampaign,
  changeCampaign,
  listCampaigns,
  readCampaign,
  removeCampaign,
} from './campaigns/campaign-records.ts';
export { ACTION_TABLES } from './tables/files.ts';
