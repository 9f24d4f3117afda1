import type { Device } from '../../journey/model/journey.ts';

/** What a device is to a site: window, touch, and how it names itself. */
export type DeviceTraits = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly touch: boolean;
  readonly mobile: boolean;
  /** The user agent for this version of Chrome; null: the browser's own. */
  readonly userAgent: ((chrome: string) => string) | null;
  readonly platform: string;
};

/** Common sizes of each class of device, in CSS pixels. */
export const devices: Readonly<Record<Device, DeviceTraits>> = {
  desktop: {
    width: 1280,
    height: 800,
    scale: 1,
    touch: false,
    mobile: false,
    userAgent: null,
    platform: '',
  },
  phone: {
    width: 390,
    height: 844,
    scale: 2,
    touch: true,
    mobile: true,
    userAgent: (chrome) =>
      `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chrome} Mobile Safari/537.36`,
    platform: 'Android',
  },
  tablet: {
    width: 820,
    height: 1180,
    scale: 2,
    touch: true,
    mobile: true,
    userAgent: (chrome) =>
      `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${chrome} Safari/537.36`,
    platform: 'Android',
  },
};
