export function SettingsScreen(_props: { part: string; where: unknown; languageSwitch: unknown }) {
  return null;
}
