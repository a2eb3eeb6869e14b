import type { Page } from '@playwright/test';
import { patiently } from '../support/patient.ts';
import { createOffice } from '../support/journey.ts';
import type { Laptop } from '../support/laptop.ts';
import type { TourGuide } from '../support/tourGuide.ts';

export interface Place {
  readonly page: Page;
  readonly recoveryCode: string;
}

export async function beginAnOffice(guide: TourGuide, anna: Laptop): Promise<Place> {
  await guide.step('Welcome: three doors', async () => {
    await anna.start();
    const welcome = await anna.window();
    await patiently(welcome.getByTestId('door-office')).toBeVisible();
    await guide.picture('welcome', welcome);
  });
  const place = await guide.step('Create an office; the recovery code is confirmed by typing two of its groups', () =>
    createOffice(
      anna,
      { name: 'Anna Weber', label: 'AW' },
      {
        name: 'Harbour House',
        letterhead: 'Harbour House\nPier 4, Old Town\n+7 495 000 00 00',
        signatory: 'Anna Weber, head of reception',
      },
      (name, page) => guide.picture(name, page),
    ),
  );
  await guide.step('One card leads a newcomer once around', async () => {
    await patiently(place.page.getByTestId('guide')).toBeVisible();
    await guide.picture('today', place.page);
  });
  return place;
}
