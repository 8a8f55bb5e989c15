package hub.gateway.route;

import java.util.Set;

/**
 * One method of one path and who answers it.
 *
 * @param method the HTTP method, or {@code *} where the service decides
 * @param path the path with its parameters in braces; {@code /**} at its end takes what
 * follows
 * @param service name of the service, empty for what the front door serves itself
 * @param operation operationId of the contract, or a name for logs and metrics
 */
public record Route(String method, String path, String service, String operation, Kind kind, Set<Mark> marks) {

	/** Whose rules hold for a route. */
	public enum Kind {

		/** An operation of a contract: all rules of the API. */
		API,
		/** An OAuth 2.1 or OpenID Connect endpoint: its own errors and credentials. */
		PROTOCOL,
		/** A page of the sign-in: cookies, HTML, its own content security policy. */
		BROWSER,
		/** A document of the front door. */
		OWN

	}

	/** What the contract says about an operation. */
	public enum Mark {

		/** Needs a token. */
		SECURED,
		/** Takes files. */
		UPLOAD,
		/** Takes JSON of up to 1 MiB. */
		LARGE,
		/** Can answer with server-sent events. */
		STREAM,
		/** Can answer with a CSV export. */
		CSV

	}

	public Route {
		marks = Set.copyOf(marks);
	}

	public boolean is(Mark mark) {
		return this.marks.contains(mark);
	}

	public boolean isForwarded() {
		return this.kind != Kind.OWN;
	}

}
