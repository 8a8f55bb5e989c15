package hub.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTests {

	@TempDir
	Path parent;

	private Path path() {
		return this.parent.resolve("data");
	}

	@Test
	void makesAFolderThatOnlyItsOwnerMayEnter() throws IOException {
		DataFolder.open(path()).close();

		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path()))).isEqualTo("rwx------");
	}

	@Test
	void opensAFolderAgainAfterItWasClosed() {
		DataFolder.open(path()).close();
		DataFolder.open(path()).close();
	}

	@Test
	void refusesAFolderThatAnotherHubUses() {
		try (DataFolder used = DataFolder.open(path())) {
			assertThatExceptionOfType(CannotUseException.class).isThrownBy(() -> DataFolder.open(used.path()))
				.withMessageContaining("in use by another hub")
				.withMessageContaining("--data");
		}
	}

	@Test
	void refusesAFolderOfSomethingElse() throws IOException {
		Files.createDirectory(path());
		Files.writeString(path().resolve("thesis.txt"), "text");

		assertThatExceptionOfType(CannotUseException.class).isThrownBy(() -> DataFolder.open(path()))
			.withMessageContaining("holds other files");
	}

	@Test
	void takesAFolderInWhichTheLauncherWrote() throws IOException {
		Files.createDirectory(path());
		Files.writeString(path().resolve("console.log"), "");

		DataFolder.open(path()).close();
	}

	@Test
	void refusesAFile() throws IOException {
		Files.writeString(path(), "text");

		assertThatExceptionOfType(CannotUseException.class).isThrownBy(() -> DataFolder.open(path()))
			.withMessageContaining("is a file");
	}

	@Nested
	class TheSecrets {

		@Test
		void stayTheSameOverRestarts() {
			String first = key("cursor");

			assertThat(key("cursor")).isEqualTo(first);
			assertThat(key("other")).isNotEqualTo(first);
		}

		private String key(String name) {
			try (DataFolder folder = DataFolder.open(path())) {
				return folder.secrets().plainKey(name);
			}
		}

		@Test
		void areForTheOwnerOnly() throws IOException {
			key("cursor");

			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path().resolve("secrets"))))
				.isEqualTo("rw-------");
		}

		@Test
		void includeAPasswordThatPeopleCanType() {
			try (DataFolder folder = DataFolder.open(path())) {
				assertThat(folder.secrets().password("demo")).matches("[a-hjkmnp-z2-9]{12}");
			}
		}

		@Test
		void refuseAFileThatCannotBeRead() throws IOException {
			DataFolder.open(path()).close();
			Files.writeString(path().resolve("secrets"), "cursor=\\u12");

			assertThatExceptionOfType(CannotUseException.class).isThrownBy(() -> key("cursor"))
				.withMessageContaining("backup");
		}

	}

	@Nested
	class TheClock {

		@Test
		void isNotAheadAtFirst() {
			assertThat(clock().read()).isZero();
		}

		@Test
		void keepsHowFarItIsAhead() {
			clock().write(Duration.ofHours(72));

			assertThat(clock().read()).isEqualTo(Duration.ofHours(72));
		}

		@Test
		void refusesWhatIsNoDuration() throws IOException {
			clock();
			Files.writeString(path().resolve("clock"), "tomorrow");

			assertThatExceptionOfType(CannotUseException.class).isThrownBy(() -> clock().read())
				.withMessageContaining("PT48H");
		}

		private ClockFile clock() {
			try (DataFolder folder = DataFolder.open(path())) {
				return folder.clock();
			}
		}

	}

	@Test
	void aRunningHubSaysSoUntilItEnds() throws IOException {
		try (DataFolder folder = DataFolder.open(path())) {
			Map<String, Object> facts = new LinkedHashMap<>();
			facts.put("pid", 4711);
			facts.put("port", 8080);

			folder.running().write(facts);
			assertThat(Files.readString(path().resolve("running"))).isEqualTo("pid=4711\nport=8080\n");

			folder.running().remove();
			assertThat(path().resolve("running")).doesNotExist();
		}
	}

}
