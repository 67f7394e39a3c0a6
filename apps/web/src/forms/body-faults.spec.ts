import { describe, expect, it } from 'vitest';
import { bodyOfValues } from './body-of-values';
import { type BodyName, faultsOf } from './body-faults';

const wrong = (body: BodyName, values: unknown) =>
  Object.fromEntries(faultsOf(body, bodyOfValues(body, values)).map(({ field, word }) => [field, word]));

const connection = {
  name: 'production',
  addresses: ['https://twsd'],
  authentication: { kind: 'basic', user: 'ana', password: 'secret', token: '' },
  tls: { caCertificate: '', verify: true, serverName: '' },
  pollingIntervalSeconds: null,
};

describe('what a form says', () => {
  it('is sent as the API takes it: empty is null or left out, and of two forms only the chosen one', () => {
    expect(bodyOfValues('CreateConnection', connection)).toEqual({
      name: 'production',
      addresses: ['https://twsd'],
      authentication: { kind: 'basic', user: 'ana', password: 'secret' },
      tls: { caCertificate: null, verify: true, serverName: null },
      pollingIntervalSeconds: null,
    });
    const kept = { authentication: { kind: 'bearer', user: '', password: '', token: '' } };
    expect(bodyOfValues('ChangeConnection', kept)).toEqual({ authentication: { kind: 'bearer' } });
  });
});

describe('what is wrong with it', () => {
  it('is nothing where it is right, also with null', () => {
    expect(wrong('CreateConnection', connection)).toEqual({});
  });

  it('stands at the field, inside of things and lists, in the form that was chosen', () => {
    const bad = {
      ...connection,
      name: '',
      addresses: ['https://twsd', ''],
      authentication: { kind: 'bearer', user: 'ana', token: '' },
      pollingIntervalSeconds: 4,
      pageSize: 10.5,
    };
    expect(wrong('CreateConnection', bad)).toEqual({
      name: 'required',
      'addresses.1': 'required',
      'authentication.token': 'required',
      pollingIntervalSeconds: 'tooSmall',
      pageSize: 'whole',
    });
  });

  it('says of text whether it is missing, short or of another form', () => {
    expect(wrong('CreateUser', { email: '', name: '', role: '' })).toEqual({
      email: 'required',
      name: 'required',
      role: 'required',
    });
    const user = { email: 'ana', name: 'Ana', role: 'viewer', password: 'short' };
    expect(wrong('CreateUser', user)).toEqual({ email: 'email', password: 'tooShort' });
  });
});
