package hub.identity.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Adds a way to sign in to the filter chain of the pages.
 */
@FunctionalInterface
public interface PageChainExtension {

	void extend(HttpSecurity pages);

}
