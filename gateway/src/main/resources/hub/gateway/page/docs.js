'use strict';

const description = window.SwaggerUIBundle({
	url: '/openapi.json',
	dom_id: '#description',
	deepLinking: true,
	docExpansion: 'none',
	filter: true,
	persistAuthorization: false,
	tryItOutEnabled: true,
	validatorUrl: null,
	withCredentials: false,
	oauth2RedirectUrl: '{{publicAddress}}/docs/oauth2-redirect.html',
	requestInterceptor: (request) => {
		const method = (request.method ?? 'GET').toUpperCase();
		const names = Object.keys(request.headers ?? {}).map((name) => name.toLowerCase());
		if (method === 'POST' && request.url.includes('/v1/') && !names.includes('idempotency-key')) {
			request.headers['Idempotency-Key'] = crypto.randomUUID();
		}
		return request;
	},
});

description.initOAuth({
	clientId: '{{clientId}}',
	appName: 'AI Factory Hub',
	usePkceWithAuthorizationCodeGrant: true,
});
