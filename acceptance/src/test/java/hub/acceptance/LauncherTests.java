package hub.acceptance;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import hub.acceptance.support.Command;
import hub.acceptance.support.Command.Outcome;
import hub.acceptance.support.Hub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What prevents a start is said in one sentence that says what to do. */
class LauncherTests {

	@TempDir
	Path data;

	private static void refusedInOneSentence(Outcome outcome, String... words) {
		assertThat(outcome.exitCode()).isNotZero();
		assertThat(outcome.err().strip()).hasLineCount(1).endsWith(".").contains(words);
		assertThat(outcome.err()).doesNotContain("Exception");
	}

	private Outcome run(String verb, int port) {
		return Command.hub(verb, "--port", String.valueOf(port), "--data", this.data.toString()).run();
	}

	@Test
	void aTakenPort() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			refusedInOneSentence(run("run", taken.getLocalPort()), "Port " + taken.getLocalPort() + " is taken",
					"--port");
			refusedInOneSentence(run("start", taken.getLocalPort()), "--port");
		}
	}

	@Test
	void aMissingJdk() throws IOException {
		Path tools = Files.createDirectory(this.data.resolve("bin"));
		for (String tool : new String[] { "bash", "sed", "dirname", "cat", "readlink", "basename" }) {
			Path found = Stream.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))
				.filter(Files::exists)
				.findFirst()
				.orElseThrow();
			Files.createSymbolicLink(tools.resolve(tool), found);
		}

		Outcome outcome = Command.hub("run")
			.with("PATH", tools.toString())
			.with("HOME", this.data.toString())
			.with("JAVA_HOME", "")
			.with("HUB_JVM_FOLDERS", this.data.resolve("nothing").toString())
			.run();

		refusedInOneSentence(outcome, "JDK 25", "JAVA_HOME");
	}

	@Test
	void aDataFolderInUse() {
		try (Hub hub = Hub.fresh(Map.of())) {
			Outcome outcome = Command
				.hub("run", "--port", String.valueOf(Hub.freePort()), "--data", hub.data().toString())
				.run();

			refusedInOneSentence(outcome, hub.data().toString(), "--data");
			hub.anonymous().get("/v1/factories").expect(200);
		}
	}

	@Test
	void aDamagedStore() throws IOException {
		try (Hub hub = Hub.fresh(Map.of())) {
			hub.stop();
			try (Stream<Path> files = Files.walk(hub.data().resolve("store"))) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
						bytes.write(new byte[(int) bytes.length()]);
					}
				}
			}

			refusedInOneSentence(
					Command.hub("run", "--port", String.valueOf(hub.port()), "--data", hub.data().toString()).run(),
					"damaged", "backup");
		}
	}

	@Test
	void aFolderOfSomethingElse() throws IOException {
		Files.writeString(this.data.resolve("thesis.txt"), "four years of work");

		refusedInOneSentence(run("run", Hub.freePort()), this.data.toString(), "--data");
		refusedInOneSentence(Command.hub("reset", "--data", this.data.toString()).run(), "nothing was removed");
		assertThat(this.data.resolve("thesis.txt")).exists();
	}

	@Test
	void aFileInsteadOfAFolder() throws IOException {
		Path file = Files.writeString(this.data.resolve("file"), "text");

		refusedInOneSentence(Command.hub("run", "--data", file.toString()).run(), file.toString(), "--data");
	}

	@Test
	void anUnknownCommandOptionOrPort() {
		refusedInOneSentence(Command.hub("fly").run(), "./hub help");
		refusedInOneSentence(Command.hub("run", "--fast", "yes").run(), "./hub help");
		refusedInOneSentence(Command.hub("run", "--port", "http").run(), "65535");
	}

	@Test
	void aWrongSetting() {
		Outcome outcome = Command.hub("run", "--port", String.valueOf(Hub.freePort()), "--data", this.data.toString())
			.with("HUB_LIMITS_FACTOR", "0")
			.run();

		refusedInOneSentence(outcome, "hub.limits.factor");
	}

	@Test
	void noHubToSignInTo() {
		refusedInOneSentence(Command.hub("token", "member", "--port", String.valueOf(Hub.freePort())).run(),
				"./hub start");
	}

	@Test
	void startsShowsAndStopsAHub() {
		int port = Hub.freePort();

		assertThat(run("start", port).succeeded().out()).contains("http://localhost:" + port, "Password");
		assertThat(run("status", port).succeeded().out()).contains("http://localhost:" + port);
		refusedInOneSentence(run("start", port), "./hub stop");
		refusedInOneSentence(
				Command.hub("token", "nobody", "--port", String.valueOf(port), "--data", this.data.toString()).run(),
				"nobody");
		assertThat(Command.hub("token", "member", "--port", String.valueOf(port)).run().succeeded().out())
			.matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
		run("stop", port).succeeded();
		assertThat(run("status", port).exitCode()).isEqualTo(3);
		assertThat(this.data.resolve("running")).doesNotExist();
		Command.hub("reset", "--data", this.data.toString()).run().succeeded();
		assertThat(this.data).doesNotExist();
	}

}
