import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  allowedMarkup,
  allowedScriptUrl,
  installTrustedTypes,
  type PolicyRules,
} from '@/ui/security/trusted-types.ts';

const PAGE = 'https://dateline.example/app/?event=x';
const WORKER = 'Worker constructor';

afterEach(() => vi.unstubAllGlobals());

describe('allowedMarkup', () => {
  it.each(['', '<svg/>', '<span aria-hidden="true">+</span>', '50 km', '300 m'])(
    'lets %j pass',
    (markup) => {
      expect(allowedMarkup(markup)).toBe(markup);
    },
  );

  it.each([
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<svg/> ',
    'al-Qaim',
    '5 km<b>',
  ])('refuses %j', (markup) => {
    expect(allowedMarkup(markup)).toBeNull();
  });
});

describe('allowedScriptUrl', () => {
  it.each(['assets/filter.worker-1.js', '/app/w.js', 'https://dateline.example/w.js'])(
    'lets a worker start from %s',
    (address) => {
      expect(allowedScriptUrl(address, WORKER, PAGE)).toBe(address);
    },
  );

  it.each([
    'https://other.example/w.js',
    '//other.example/w.js',
    'http://dateline.example/w.js',
    'data:text/javascript,1',
    'blob:https://dateline.example/1',
    'javascript:alert(1)',
    'https://',
  ])('refuses a worker from %s', (address) => {
    expect(allowedScriptUrl(address, WORKER, PAGE)).toBeNull();
  });

  it.each(['HTMLScriptElement src', 'SVGScriptElement href', '', 'eval'])(
    'refuses the sink %j',
    (sink) => {
      expect(allowedScriptUrl('/w.js', sink, PAGE)).toBeNull();
    },
  );
});

describe('installTrustedTypes', () => {
  it('does nothing in a browser without Trusted Types', () => {
    vi.stubGlobal('trustedTypes', undefined);
    expect(() => installTrustedTypes()).not.toThrow();
  });

  it('makes one default policy that refuses scripts and unknown markup', () => {
    const createPolicy = vi.fn<(name: string, rules: PolicyRules) => void>();
    vi.stubGlobal('trustedTypes', { createPolicy, defaultPolicy: null });
    vi.stubGlobal('location', { href: PAGE });
    installTrustedTypes();
    expect(createPolicy).toHaveBeenCalledOnce();
    const [name, rules] = createPolicy.mock.calls[0] ?? [];
    expect(name).toBe('default');
    expect(rules?.createHTML('<b>')).toBeNull();
    expect(rules?.createHTML('<svg/>')).toBe('<svg/>');
    expect(rules?.createScript('1')).toBeNull();
    expect(rules?.createScriptURL('w.js', 'TrustedScriptURL', WORKER)).toBe('w.js');
    expect(rules?.createScriptURL('w.js')).toBeNull();
  });

  it('leaves a policy that is already there', () => {
    const createPolicy = vi.fn();
    vi.stubGlobal('trustedTypes', { createPolicy, defaultPolicy: {} });
    installTrustedTypes();
    expect(createPolicy).not.toHaveBeenCalled();
  });
});
