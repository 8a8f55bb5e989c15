package hub.store.commit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFileTest {

	private static final int CACHE = 1;

	@TempDir
	private Path folder;

	private DataFile open() throws IOException {
		return DataFile.open(folder, CACHE).orElseThrow();
	}

	private static void write(DataFile file, int count) {
		MVMap<Integer, String> map = file.store().openMap("map");
		for (int i = 0; i < count; i++) {
			map.put(i, "value " + i);
			file.store().commit();
		}
	}

	@Test
	void makesItsFolder() throws IOException {
		Path deep = folder.resolve("a/b/c");

		DataFile.open(deep, CACHE).orElseThrow().close();

		assertThat(DataFile.in(deep)).exists();
	}

	@Test
	void namesTheProcessThatHasIt() throws IOException {
		try (DataFile _ = open()) {
			assertThat(DataFile.holder(folder)).isEqualTo(Long.toString(ProcessHandle.current().pid()));
			assertThat(DataFile.open(folder, CACHE)).isEmpty();
		}
		assertThat(DataFile.holder(folder)).isEmpty();
	}

	@Test
	void holdsOneProcessOutOfEachFolderOnly() throws IOException {
		try (DataFile _ = open(); DataFile other = DataFile.open(folder.resolve("other"), CACHE).orElseThrow()) {
			assertThat(other.store().isClosed()).isFalse();
		}
	}

	@Test
	void keepsWhatWasCommitted() throws IOException {
		try (DataFile file = open()) {
			write(file, 10);
		}
		try (DataFile file = open()) {
			assertThat(file.store().<Integer, String>openMap("map")).hasSize(10);
		}
	}

	@Test
	void commitsNothingByItself() throws IOException {
		DataFile file = open();
		write(file, 1);
		MVMap<Integer, String> map = file.store().openMap("map");
		for (int i = 0; i < 20_000; i++) {
			map.put(i, "x".repeat(100));
		}
		file.abandon();

		try (DataFile again = open()) {
			assertThat(again.store().<Integer, String>openMap("map")).hasSize(1);
		}
	}

	@Test
	void isReadThroughWhenItIsSmall() throws IOException {
		open().close();
		try (DataFile file = open()) {
			assertThat(file.needsVerification()).isTrue();
		}
		try (DataFile memory = DataFile.inMemory()) {
			assertThat(memory.needsVerification()).isFalse();
		}
	}

	@Test
	void noticesThatTheNewestPartIsGone() throws IOException {
		try (DataFile file = open()) {
			write(file, 50);
		}
		byte[] whole = Files.readAllBytes(DataFile.in(folder));
		Files.write(DataFile.in(folder), Arrays.copyOf(whole, whole.length / 2));

		assertThatExceptionOfType(MVStoreException.class).isThrownBy(this::open);
	}

	@Test
	void leavesAFolderFreeThatItCouldNotOpen() throws IOException {
		Files.write(DataFile.in(folder), new byte[50_000]);
		assertThatExceptionOfType(MVStoreException.class).isThrownBy(this::open);

		Files.delete(DataFile.in(folder));

		open().close();
	}

	@Test
	void startsWithAnEmptyFileThatACrashLeft() throws IOException {
		Files.createFile(DataFile.in(folder));

		try (DataFile file = open()) {
			assertThat(file.store().getMapNames()).isEmpty();
		}
	}

}
