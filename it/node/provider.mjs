// A real OpenID provider for the tests: node provider.mjs ISSUER PKCS12 PASSWORD CLIENT SECRET CALLBACK BACK
// Whoever asks is let in as the person that the address of the interaction names: /interaction/UID/NAME/GROUPS/AMR.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { Provider } from 'oidc-provider';

const [issuer, pkcs12, password, client, secret, callback, back] = process.argv.slice(2);
const { pathname, port } = new URL(issuer);
const people = new Map();

const provider = new Provider(issuer, {
  clients: [{
    client_id: client, client_secret: secret, redirect_uris: [callback], post_logout_redirect_uris: [back],
    response_types: ['code'], grant_types: ['authorization_code'],
  }],
  pkce: { required: () => true },
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub', 'amr', 'auth_time'], profile: ['name', 'preferred_username', 'groupIds'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, interaction) => `${pathname}/interaction/${interaction.uid}` },
  routes: { authorization: '/authorize', token: '/token', jwks: '/jwk', end_session: '/end_session' },
  cookies: { keys: ['tests only'] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, name: `Person ${id}`, preferred_username: id, groupIds: people.get(id) }),
  }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

// The tests put another provider in this one's place, and what it says of itself is remembered: the other does not
// say in its answers who gives them, so this one must not promise it.
provider.use(async (ctx, next) => {
  await next();
  if (ctx.oidc?.route === 'discovery') delete ctx.body.authorization_response_iss_parameter_supported;
});

const serve = provider.callback();
const options = { pfx: readFileSync(pkcs12), passphrase: password };
createServer(options, async (request, response) => {
  request.originalUrl = request.url;
  request.url = request.url.startsWith(pathname) ? request.url.slice(pathname.length) : request.url;
  const [, interaction, , name, groups, amr] = request.url.split('/');
  if (interaction === 'interaction' && amr) {
    people.set(name, groups === '-' ? [] : groups.split(','));
    const login = { accountId: name, amr: amr.split(','), ts: Math.floor(Date.now() / 1000) };
    await provider.interactionFinished(request, response, { login });
  } else {
    serve(request, response);
  }
}).listen(Number(port), 'localhost', () => console.log('The provider listens.'));
