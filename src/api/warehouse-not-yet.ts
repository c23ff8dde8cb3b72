export const readTimeline = async (..._: unknown[]) => ({ entries: [], next: null });
export const readQuality = async (..._: unknown[]) => ({ stages: [], parts: [], checks: [], sources: [], completeness: [], flags: [], guests: { orders: 0, revenueMinor: 0 }, blockedIdentifiers: [] });
