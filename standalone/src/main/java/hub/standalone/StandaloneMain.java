package hub.standalone;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

import hub.standalone.data.CannotUseException;
import hub.standalone.data.DataFolder;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Runs a hub until the process is asked to end. Whatever prevents the start is said in
 * one sentence on standard error.
 */
public final class StandaloneMain {

	private StandaloneMain() {
	}

	public static void main(String[] args) throws InterruptedException {
		Instant began = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
		try {
			RunOptions options = RunOptions.parse(args);
			DataFolder folder = DataFolder.open(options.data());
			log(folder);
			if (options.training()) {
				train(folder);
			}
			else {
				run(options, folder, began);
			}
		}
		catch (CannotUseException ex) {
			System.err.println(ex.getMessage());
			Runtime.getRuntime().halt(1);
		}
	}

	/**
	 * Before the first logger is made: where the log goes, Tomcat's part of it included.
	 */
	private static void log(DataFolder folder) {
		System.setProperty("hub.log.folder", folder.logs().toString());
		Logger.getLogger("").setLevel(Level.WARNING);
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
	}

	private static void run(RunOptions options, DataFolder folder, Instant began) throws InterruptedException {
		Hub hub = Hub.start(options.port(), folder);
		Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "stop"));
		Duration readyAfter = Duration.between(began, Instant.now());
		hub.announce(folder.running(), readyAfter);
		PrintStream out = System.out;
		out.print(Welcome.text(hub.url(), hub.password(), folder.path(), readyAfter));
		out.flush();
		new CountDownLatch(1).await();
	}

	private static void train(DataFolder folder) {
		try (Hub hub = Hub.start(0, folder)) {
			new Rehearsal(hub.url(), hub.password()).play();
		}
	}

}
