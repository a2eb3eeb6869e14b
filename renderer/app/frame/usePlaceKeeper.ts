import { useOpenVault } from '#renderer/services/vault.ts';
import { useEffect } from 'react';
import { useLocation } from 'wouter';

/** After unlocking one is where one was: the route is kept in the vault. What stands behind `?` (a field) belongs to
 *  the screen, which remembers it itself. */
export function usePlaceKeeper(): void {
  const { vault, me } = useOpenVault();
  const [location, navigate] = useLocation();
  useEffect(() => {
    const [route = '/'] = (me.place ?? '/').split('?');
    if (location === '/' && route !== '/') navigate(route, { replace: true });
    // Once, when the vault opens: later places come from the person.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => {
    void vault.rememberPlace({ place: location });
  }, [vault, location]);
}
