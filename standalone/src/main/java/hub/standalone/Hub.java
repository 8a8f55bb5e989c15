package hub.standalone;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import hub.standalone.data.CannotUseException;
import hub.standalone.data.DataFolder;
import hub.standalone.data.RunningFile;
import hub.standalone.data.Secrets;
import hub.standalone.demo.DemoClock;
import hub.store.EmbeddedStore;
import hub.store.StoreDamagedException;
import hub.store.StoreLockedException;
import org.slf4j.LoggerFactory;

/**
 * A running hub: the store, all services and the gateway in this JVM. Closing it stops
 * the gateway first and the store last, so that what was accepted is finished.
 */
final class Hub implements AutoCloseable {

	private final int port;

	private final String password;

	private final Deque<AutoCloseable> parts = new ArrayDeque<>();

	private final Map<HubModule, Integer> modulePorts = new EnumMap<>(HubModule.class);

	private boolean closed;

	private Hub(int port, String password) {
		this.port = port;
		this.password = password;
	}

	/**
	 * Starts a hub and returns when it answers.
	 * @throws CannotUseException when it cannot start, with a sentence that says what to
	 * do
	 */
	static Hub start(int wantedPort, DataFolder folder) {
		Ports ports = new Ports();
		int port = ports.reserve(wantedPort);
		Secrets secrets = folder.secrets();
		String password = System.getenv().getOrDefault("HUB_DEMO_PASSWORD", secrets.password("demo.password"));
		Hub hub = new Hub(port, password);
		hub.parts.push(folder);
		hub.parts.push(folder.running()::remove);
		try {
			hub.startParts(folder, ports, secrets);
			return hub;
		}
		catch (RuntimeException ex) {
			hub.close();
			throw ex;
		}
	}

	private void startParts(DataFolder folder, Ports ports, Secrets secrets) {
		DemoClock clock = new DemoClock(folder.clock());
		Map<HubModule, Integer> inner = new EnumMap<>(HubModule.class);
		for (HubModule module : HubModule.values()) {
			inner.put(module, (module == HubModule.GATEWAY) ? this.port : ports.draw());
		}
		ModuleSettings settings = new ModuleSettings(url(), inner, storeUri(folder), secrets, this.password);
		new ModuleStarter(settings, clock).start(this.parts);
		this.modulePorts.putAll(inner);
	}

	private String storeUri(DataFolder folder) {
		String uri = System.getenv("HUB_MONGODB_URI");
		if (uri != null) {
			return uri;
		}
		try {
			EmbeddedStore store = EmbeddedStore.open(folder.store());
			this.parts.push(store);
			return store.uri();
		}
		catch (StoreLockedException | StoreDamagedException ex) {
			throw new CannotUseException(String.valueOf(ex.getMessage()), ex);
		}
	}

	int port() {
		return this.port;
	}

	/** The public address, which is also the issuer and the audience of tokens. */
	String url() {
		return "http://localhost:" + this.port;
	}

	/** Says in the data folder that the hub is ready, and where each module listens. */
	void announce(RunningFile running, Duration readyAfter) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("pid", ProcessHandle.current().pid());
		facts.put("port", this.port);
		facts.put("url", url());
		facts.put("password", this.password);
		facts.put("readyAfterMs", readyAfter.toMillis());
		this.modulePorts.forEach((module, modulePort) -> facts.put("port." + module.shortName(), modulePort));
		running.write(facts);
	}

	/** The password of the demo people. */
	String password() {
		return this.password;
	}

	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		while (!this.parts.isEmpty()) {
			closeOne(this.parts.pop());
		}
	}

	private static void closeOne(AutoCloseable part) {
		try {
			part.close();
		}
		catch (Exception ex) {
			LoggerFactory.getLogger(Hub.class).warn("A part of the hub did not stop cleanly", ex);
		}
	}

}
