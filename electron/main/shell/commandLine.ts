/** Switches that keep Chromium from speaking to anyone by itself. They must be set before Electron is ready. */
import type { CommandLine } from 'electron';

const switches = [
  'disable-background-networking',
  'disable-breakpad', // no crash dumps: they would hold opened records
  'disable-component-update',
  'disable-client-side-phishing-detection',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-quic',
  'disable-sync',
  'dns-prefetch-disable',
  'no-pings',
] as const;
const features = [
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'HardwareMediaKeyHandling',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
] as const;

export function silenceChromium(commandLine: CommandLine): void {
  for (const name of switches) commandLine.appendSwitch(name);
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  // A page's <link rel=dns-prefetch> asks the system's resolver, past request filter, dead proxy and policy: a name
  // that spells out what it knows would leave the laptop. Chromium's own `dns-prefetch-disable` does not stop it.
  commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
  // A second `disable-features` would replace the first, so what was given at start is kept.
  const given = commandLine.getSwitchValue('disable-features').split(',');
  commandLine.appendSwitch('disable-features', [...new Set([...given, ...features])].filter(Boolean).join(','));
}
