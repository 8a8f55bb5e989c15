package hub.acceptance.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A hub under test: started by the launcher in a folder of its own, or already running.
 */
public final class Hub implements AutoCloseable {

	private final int port;

	private final @Nullable Path data;

	private final Map<String, String> settings;

	private final Map<String, Session> sessions = new ConcurrentHashMap<>();

	private Hub(int port, @Nullable Path data, Map<String, String> settings) {
		this.port = port;
		this.data = data;
		this.settings = settings;
	}

	/** The hub at {@code -Dhub.url}, or a fresh one with generous limits and a crowd. */
	public static Hub shared() {
		String url = System.getProperty("hub.url", "");
		if (!url.isEmpty()) {
			return new Hub(URI.create(url).getPort(), null, Map.of());
		}
		return fresh(Map.of("HUB_LIMITS_FACTOR", "1000", "HUB_DEMO_CROWD", "200"));
	}

	/** A new hub with a new data folder. */
	public static Hub fresh(Map<String, String> settings) {
		try {
			Hub hub = new Hub(freePort(), Files.createTempDirectory("hub-acceptance"), settings);
			hub.start();
			return hub;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A port that nobody uses at the moment. */
	public static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void start() {
		Command command = Command.hub("start", "--port", String.valueOf(this.port), "--data", data().toString());
		this.settings.forEach(command::with);
		command.run().succeeded();
	}

	public void stop() {
		Command.hub("stop", "--data", data().toString()).run().succeeded();
	}

	/** Ends the process as a power cut would. */
	public void kill() {
		ProcessHandle process = ProcessHandle.of(Long.parseLong(running("pid"))).orElseThrow();
		process.destroyForcibly();
		process.onExit().join();
	}

	/** What the running hub says about itself in its data folder. */
	public String running(String name) {
		try (Stream<String> lines = Files.lines(data().resolve("running"))) {
			return lines.filter((line) -> line.startsWith(name + "="))
				.map((line) -> line.substring(name.length() + 1))
				.findFirst()
				.orElseThrow();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public Path data() {
		if (this.data == null) {
			throw new IllegalStateException("The hub at " + url() + " was not started by this test");
		}
		return this.data;
	}

	/** Whether this test may stop it. */
	public boolean isOurs() {
		return this.data != null;
	}

	public int port() {
		return this.port;
	}

	public URI url() {
		return URI.create("http://localhost:" + this.port);
	}

	/** Requests without a token. */
	public Api anonymous() {
		return new Api(url(), () -> null);
	}

	/** Requests of a demo person, who signs in again before the token ends. */
	public Api as(String account) {
		Session session = this.sessions.computeIfAbsent(account, (name) -> new Session(this.port, name));
		return new Api(url(), session::token);
	}

	/** The access token of a demo person. */
	public String token(String account) {
		return this.sessions.computeIfAbsent(account, (name) -> new Session(this.port, name)).token();
	}

	@Override
	public void close() {
		if (this.data == null) {
			return;
		}
		stop();
		try (Stream<Path> files = Files.walk(this.data)) {
			files.sorted(Comparator.reverseOrder()).forEach((file) -> file.toFile().delete());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A person's token, fetched by the launcher and kept for ten minutes. */
	private static final class Session {

		private static final long FRESH_FOR = 600_000_000_000L;

		private final int port;

		private final String account;

		private String token = "";

		private long fetchedAt;

		Session(int port, String account) {
			this.port = port;
			this.account = account;
		}

		synchronized String token() {
			if (this.token.isEmpty() || System.nanoTime() - this.fetchedAt > FRESH_FOR) {
				this.token = Command.hub("token", this.account, "--port", String.valueOf(this.port))
					.run()
					.succeeded()
					.out()
					.strip();
				this.fetchedAt = System.nanoTime();
			}
			return this.token;
		}

	}

}
