package hub.store.commit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CompactionTest {

	private static final int ENTRIES = 20_000;

	@TempDir
	private Path folder;

	private DataFile file;

	private MVMap<Integer, String> map;

	private Commits<MVMap<Integer, String>> commits;

	private final Source<MVMap<Integer, String>> source = new Source<>() {
		@Override
		public MVMap<Integer, String> freeze(@Nullable MVMap<Integer, String> previous) {
			return map.openVersion(file.store().getCurrentVersion());
		}
	};

	@BeforeEach
	void open() throws IOException {
		this.file = DataFile.open(folder, 4).orElseThrow();
		this.map = file.store().openMap("map");
		this.commits = new Commits<>(file.store());
		commits.add(source);
	}

	@AfterEach
	void close() {
		commits.close();
		file.close();
	}

	private RandomAccessStore chunks() {
		return (RandomAccessStore) file.store().getFileStore();
	}

	private void churn() {
		Random dice = new Random(5);
		for (int round = 0; round < 60; round++) {
			commits.write(() -> {
				for (int i = 0; i < 500; i++) {
					map.put(dice.nextInt(ENTRIES), "x".repeat(500) + dice.nextInt());
				}
				return null;
			});
		}
	}

	@Test
	void makesALooseFileTight() {
		churn();
		int before = chunks().getChunksFillRate();
		Compaction compaction = new Compaction(commits, file.store());

		for (int i = 0; i < 20; i++) {
			compaction.run();
		}

		assertThat(before).isLessThan(60);
		assertThat(chunks().getChunksFillRate()).isGreaterThan(before).isGreaterThanOrEqualTo(60);
	}

	@Test
	void changesNothingThatIsSeen() {
		churn();
		int entries = map.size();
		int sum = map.values().stream().mapToInt(String::hashCode).sum();
		Compaction compaction = new Compaction(commits, file.store());

		for (int i = 0; i < 20; i++) {
			compaction.run();
		}

		assertThat(map).hasSize(entries);
		assertThat(map.values().stream().mapToInt(String::hashCode).sum()).isEqualTo(sum);
	}

	@Test
	void leavesAReaderWhatItReads() {
		churn();
		int entries = map.size();
		Compaction compaction = new Compaction(commits, file.store());

		commits.read(() -> {
			MVMap<Integer, String> seen = commits.view(source);
			assertThat(seen).isNotNull();
			Thread writer = Thread.ofVirtual().start(() -> {
				for (int i = 0; i < 10; i++) {
					commits.write(() -> map.remove(map.firstKey()));
					compaction.run();
				}
				churn();
			});
			join(writer);
			assertThat(seen.keySet().stream().count()).isEqualTo(entries);
			assertThat(seen.values()).allSatisfy((value) -> assertThat(value).startsWith("xxx"));
			return null;
		});
	}

	@Test
	void restsWhenNothingIsWritten() {
		churn();
		Compaction compaction = new Compaction(commits, file.store());
		for (int i = 0; i < 30; i++) {
			compaction.run();
		}
		long before = commits.count();

		for (int i = 0; i < 5; i++) {
			compaction.run();
		}

		assertThat(commits.count()).isEqualTo(before);
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
