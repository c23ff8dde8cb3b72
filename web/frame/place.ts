/** Province and city as people write them: cities that are provinces stand once. */
export function placeOf({ province, city }: { province: string; city: string }): string {
  return province === city ? city : [province, city].filter(Boolean).join(' ');
}
