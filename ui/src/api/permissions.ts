import { useSession } from './queries/session';

/**
 * Whether the person may do something somewhere. The server decides about each object; menus and buttons ask this. While
 * the session says nothing of permissions, everything is shown.
 */
export function usePermitted(): (permission: string) => boolean {
  const session = useSession();
  const permissions = permissionsOf(session.data);
  return (permission) => permissions === null || permissions.includes(permission);
}

export function permissionsOf(session: object | undefined): readonly string[] | null {
  if (session === undefined || !('permissions' in session) || !Array.isArray(session.permissions))
    return null;
  return session.permissions.filter((each): each is string => typeof each === 'string');
}
