/** Which customers: conditions as data, compiled to SQL. */
export { readOverlap, readReadySegments } from './compare/compare-segments.ts';
export { READY_SEGMENTS } from './compare/ready-segments.ts';
export { type CompileContext, compileCustomers } from './compile/compile-customers.ts';
export { customersFilter, definitionFilter } from './compile/customers-filter.ts';
export { describeFields } from './compile/describe-fields.ts';
export { type Condition, parseConditions } from './compile/parse-conditions.ts';
export { profileDefinition } from './compile/profile-definition.ts';
export {
  type Audience,
  type AudienceMember,
  type AudiencePast,
  openAudience,
} from './compile/read-audience.ts';
export { type CustomersAsk, readCustomers } from './compile/read-customers.ts';
export { EXPORT_COLUMNS, streamCustomers } from './compile/stream-customers.ts';
export { streamGrades } from './compile/stream-grades.ts';
export { type HistoryStep, streamHistories } from './compile/stream-histories.ts';
export { ORDER_EXPORT_COLUMNS, streamOrders } from './compile/stream-orders.ts';
export { tryDefinition } from './compile/try-definition.ts';
export { forgetGroups, type Grouped, keepGroups } from './groups/keep-groups.ts';
export { countSegment, countSegments } from './history/count-segments.ts';
export { listLists, readList } from './lists/list-records.ts';
export { matchLists } from './lists/match-list.ts';
export { listProblems } from './lists/problem-lines.ts';
export { type ListUsers, removeList } from './lists/remove-list.ts';
export { addList, replaceList } from './lists/take-list.ts';
export {
  addSegment,
  archiveSegment,
  changeSegment,
  findSegment,
  listSegments,
  readSegment,
} from './records/segment-records.ts';
export { SEGMENT_TABLES } from './tables/files.ts';
