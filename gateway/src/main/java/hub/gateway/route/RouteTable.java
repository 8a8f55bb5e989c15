package hub.gateway.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a method and path. A fixed segment wins over a parameter, a
 * parameter over what takes all the rest.
 */
public final class RouteTable {

	private final Node root = new Node();

	private final int size;

	public RouteTable(Collection<Route> routes) {
		routes.forEach(this::add);
		this.size = routes.size();
	}

	/** What the table says about a request. */
	public sealed interface Match {

	}

	/** The route that answers. */
	public record Found(Route route) implements Match {
	}

	/** The path exists, with other methods. */
	public record OtherMethods(Set<String> allowed) implements Match {
	}

	/** There is no such path. */
	public record Unknown() implements Match {
	}

	public int size() {
		return this.size;
	}

	public Match find(String method, String path) {
		Node node = this.root.find(segments(path), 0);
		if (node == null) {
			return new Unknown();
		}
		Route route = node.routes.get(method.equals("HEAD") ? "GET" : method);
		if (route == null) {
			route = node.routes.get("*");
		}
		return (route != null) ? new Found(route) : new OtherMethods(allowed(node));
	}

	private static Set<String> allowed(Node node) {
		Set<String> allowed = new TreeSet<>(node.routes.keySet());
		if (allowed.contains("GET")) {
			allowed.add("HEAD");
		}
		return allowed;
	}

	private void add(Route route) {
		Node node = this.root;
		for (String segment : segments(route.path())) {
			node = node.child(segment);
		}
		node.routes.putIfAbsent(route.method(), route);
	}

	private static List<String> segments(String path) {
		List<String> segments = new ArrayList<>(8);
		int start = 1;
		for (int end = path.indexOf('/', 1); end >= 0; end = path.indexOf('/', start)) {
			segments.add(path.substring(start, end));
			start = end + 1;
		}
		segments.add(path.substring(Math.min(start, path.length())));
		return segments;
	}

	/** One segment. */
	private static final class Node {

		private final Map<String, Node> fixed = new HashMap<>();

		private final Map<String, Route> routes = new HashMap<>();

		private @Nullable Node parameter;

		private @Nullable Node rest;

		Node child(String segment) {
			if (segment.startsWith("{")) {
				this.parameter = (this.parameter != null) ? this.parameter : new Node();
				return this.parameter;
			}
			if (segment.equals("**")) {
				this.rest = (this.rest != null) ? this.rest : new Node();
				return this.rest;
			}
			return this.fixed.computeIfAbsent(segment, (key) -> new Node());
		}

		@Nullable Node find(List<String> segments, int depth) {
			if (depth == segments.size()) {
				return this.routes.isEmpty() ? null : this;
			}
			String segment = segments.get(depth);
			Node next = this.fixed.get(segment);
			Node found = (next != null) ? next.find(segments, depth + 1) : null;
			if (found == null && this.parameter != null && !segment.isEmpty()) {
				found = this.parameter.find(segments, depth + 1);
			}
			return (found != null) ? found : this.rest;
		}

	}

}
