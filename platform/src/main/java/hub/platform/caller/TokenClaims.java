package hub.platform.caller;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The hub's own claims and how they become a caller. A token without them is a caller
 * without organisations and roles; an unknown role is left out.
 */
public final class TokenClaims implements Converter<Jwt, CallerAuthentication> {

	/** Claim with the organisations: a list of {@code {id, roles}}. */
	public static final String ORGANISATIONS = "organisations";

	/** Claim with the factories: a list of {@code {id, roles}}. */
	public static final String FACTORIES = "factories";

	/** Claim that tells a person ({@code USER}) from a program ({@code CLIENT}). */
	public static final String KIND = "hub_kind";

	@Override
	public CallerAuthentication convert(Jwt token) {
		return new CallerAuthentication(toCaller(token));
	}

	static Caller toCaller(Jwt token) {
		String clientId = token.getClaimAsString("client_id");
		if (clientId == null) {
			clientId = token.getClaimAsString("azp");
		}
		return new Caller(String.valueOf(token.getClaimAsString("iss")), String.valueOf(token.getSubject()),
				(clientId != null) ? clientId : "",
				"CLIENT".equals(token.getClaimAsString(KIND)) ? Caller.Kind.CLIENT : Caller.Kind.USER,
				scopes(token.getClaimAsString("scope")), roles(token.getClaim(ORGANISATIONS)),
				roles(token.getClaim(FACTORIES)));
	}

	private static Set<String> scopes(@Nullable String scope) {
		return (scope == null || scope.isBlank()) ? Set.of()
				: Set.of(Arrays.stream(scope.trim().split(" +")).distinct().toArray(String[]::new));
	}

	private static Map<UUID, Set<Role>> roles(@Nullable Object claim) {
		Map<UUID, Set<Role>> roles = new HashMap<>();
		if (claim instanceof Collection<?> entries) {
			for (Object entry : entries) {
				if (entry instanceof Map<?, ?> fields && fields.get("id") instanceof String id
						&& fields.get("roles") instanceof Collection<?> names) {
					roles.put(UUID.fromString(id), known(names));
				}
			}
		}
		return roles;
	}

	private static Set<Role> known(Collection<?> names) {
		List<String> all = Arrays.stream(Role.values()).map(Role::name).toList();
		return names.stream()
			.map(String::valueOf)
			.filter(all::contains)
			.map(Role::valueOf)
			.collect(Collectors.toUnmodifiableSet());
	}

}
