package hub.gateway.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A service behind the front door that answers what a test tells it to, and remembers
 * what it was asked.
 */
public final class StubService {

	private final HttpServer server;

	private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();

	private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

	private volatile @Nullable Received latest;

	/** What the service was asked. */
	public record Received(String method, String uri, Headers headers, byte[] body) {

		public @Nullable String header(String name) {
			return this.headers.getFirst(name);
		}

	}

	public StubService() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	public String uri() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Tells the service what to do at a path. */
	public void at(String path, HttpHandler answer) {
		this.answers.put(path, answer);
		this.counts.put(path, new AtomicInteger());
	}

	/** Tells the service to answer with JSON. */
	public void answers(String path, int status, String json, String... headers) {
		at(path, (exchange) -> {
			for (int index = 0; index < headers.length; index += 2) {
				exchange.getResponseHeaders().add(headers[index], headers[index + 1]);
			}
			exchange.getResponseHeaders()
				.set("Content-Type", (status < 400) ? "application/json" : "application/problem+json");
			send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
		});
	}

	public static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.sendResponseHeaders(status, (body.length == 0) ? -1 : body.length);
		if (body.length > 0 && !exchange.getRequestMethod().equals("HEAD")) {
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(body);
			}
		}
		exchange.close();
	}

	/** How often a path was asked for since it was told what to answer. */
	public int timesAsked(String path) {
		AtomicInteger count = this.counts.get(path);
		return (count != null) ? count.get() : 0;
	}

	/** The latest request. */
	public Received received() {
		Received received = this.latest;
		if (received == null) {
			throw new AssertionError("The service was not asked");
		}
		return received;
	}

	public List<String> cookies() {
		return received().headers().getOrDefault("Cookie", List.of());
	}

	private void handle(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getRawPath();
		AtomicInteger count = this.counts.get(path);
		if (count != null) {
			count.incrementAndGet();
		}
		this.latest = new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(),
				exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
		HttpHandler answer = this.answers.get(path);
		if (answer != null) {
			answer.handle(exchange);
		}
		else {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			send(exchange, 200, "{\"stub\":true}".getBytes(StandardCharsets.UTF_8));
		}
	}

}
