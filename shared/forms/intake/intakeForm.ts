/** The standard intake form, sections 0 to 14. Ids are stored in records: they never change (a test holds them). */
import { say } from '#shared/languages/say.ts';
import type { FormDefinition } from '../formDefinition.ts';
import { accountSection } from './account.ts';
import { assessmentSection } from './assessment.ts';
import { consentSection } from './consent.ts';
import { eventsSection } from './events.ts';
import { familySection } from './family.ts';
import { groundsSection } from './grounds.ts';
import { identitySection } from './identity.ts';
import { interviewSection } from './interview.ts';
import { journeySection } from './journey.ts';
import { needsSection } from './needs.ts';
import { documentsSection, referencesSection } from './papers.ts';
import { registrationsSection } from './registrations.ts';
import { servicesSection } from './services.ts';
import { signOffSection } from './signOff.ts';

export const intakeForm: FormDefinition = {
  id: 'intake',
  version: 1,
  title: say('Intake interview | Первичное интервью | Entretien d’accueil | Первинне інтерв’ю | المقابلة الأولى'),
  sections: [
    consentSection,
    interviewSection,
    identitySection,
    referencesSection,
    documentsSection,
    familySection,
    journeySection,
    registrationsSection,
    accountSection,
    groundsSection,
    eventsSection,
    needsSection,
    servicesSection,
    assessmentSection,
    signOffSection,
  ],
};
