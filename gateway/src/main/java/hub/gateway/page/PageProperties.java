package hub.gateway.page;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the pages of the front door need to know.
 *
 * @param docsClient the public client that people try requests with on {@code /docs}; its
 * redirect address is {@code /docs/oauth2-redirect.html} of the public address
 */
@ConfigurationProperties("hub.gateway.page")
record PageProperties(@DefaultValue("hub-docs") String docsClient) {
}
