package hub.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

import hub.standalone.signin.SignIn;
import hub.standalone.signin.SignInFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few first requests to a hub that starts only to teach the JVM which classes it needs:
 * they belong into the start-up cache as much as the start itself.
 */
final class Rehearsal {

	private static final Logger logger = LoggerFactory.getLogger(Rehearsal.class);

	private static final List<String> PAGES = List.of("/openapi.yaml", "/openapi.json", "/docs", "/v1/factories",
			"/v1/systems?limit=3", "/v1/partitions?limit=3", "/v1/courses?limit=3", "/v1/course-sessions?limit=3",
			"/v1/access-modes?limit=3", "/v1/ticket-categories", "/v1/tickets", "/v1/applications", "/v1/enrolments",
			"/v1/me", "/v1/organisations", "/v1/nothing");

	private final URI hub;

	private final String password;

	Rehearsal(String url, String password) {
		this.hub = URI.create(url);
		this.password = password;
	}

	void play() {
		try (HttpClient http = HttpClient.newHttpClient(); SignIn signIn = new SignIn(this.hub)) {
			String token = signIn.token("member", this.password, signIn.allScopes());
			for (String page : PAGES) {
				HttpRequest request = HttpRequest.newBuilder(this.hub.resolve(page))
					.header("Authorization", "Bearer " + token)
					.build();
				logger.info("{} answers {}", page, http.send(request, BodyHandlers.ofString()).statusCode());
			}
		}
		catch (IOException | SignInFailedException ex) {
			logger.warn("The rehearsal ended early; the cache knows the start only", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
