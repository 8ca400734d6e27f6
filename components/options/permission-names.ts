/** All that the manifest asks for, as the table of permissions explains it. */
export const permissionNames = [
  'storage',
  'unlimitedStorage',
  'activeTab',
  'scripting',
  'contextMenus',
  'alarms',
  'offscreen',
  'sidePanel',
  'downloads',
] as const;
export type PermissionName = (typeof permissionNames)[number];

/** Asked for when they are wanted, and taken back on the same page. */
export function isOptional(name: PermissionName): boolean {
  return name === 'downloads';
}
