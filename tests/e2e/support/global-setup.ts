import { provideChromium } from './chromium.ts';

export default provideChromium;
