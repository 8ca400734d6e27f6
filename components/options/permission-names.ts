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
