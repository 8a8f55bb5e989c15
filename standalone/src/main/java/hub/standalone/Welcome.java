package hub.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What a hub says when it is ready: where it is, who may sign in, and what to try first.
 */
final class Welcome {

	private Welcome() {
	}

	static String text(String url, String password, Path data, Duration readyAfter) {
		String port = url.endsWith(":8080") ? "" : " --port " + url.substring(url.lastIndexOf(':') + 1);
		return """
				The AI Factory Hub is ready at %1$s (after %2$s s, data in %3$s).

				  Read and try   %1$s/docs
				  Accounts       member, org-admin (startup A) · other-member (startup B) · researcher (university)
				                 trainer, expert, second-expert, reviewer, second-reviewer, operator, editor, auditor (factory ai2f)
				                 laif-expert (factory l-aif)
				  Password       %4$s
				  First request  curl -s -H "Authorization: Bearer $(./hub token member%5$s)" %1$s/v1/me

				"""
			.formatted(url, seconds(readyAfter), data, password, port);
	}

	private static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
	}

}
