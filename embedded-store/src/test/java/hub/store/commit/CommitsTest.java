package hub.store.commit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommitsTest {

	@TempDir
	private Path folder;

	private MVStore store;

	private MVMap<String, Integer> left;

	private MVMap<String, Integer> right;

	private Commits<List<MVMap<String, Integer>>> commits;

	private final Source<List<MVMap<String, Integer>>> source = new Source<>() {
		@Override
		public List<MVMap<String, Integer>> freeze(@Nullable List<MVMap<String, Integer>> previous) {
			long version = store.getCurrentVersion();
			return List.of(left.openVersion(version), right.openVersion(version));
		}
	};

	@BeforeEach
	void open() {
		this.store = new MVStore.Builder().fileName(folder.resolve("file").toString())
			.autoCommitDisabled()
			.autoCommitBufferSize(0)
			.open();
		this.left = store.openMap("left");
		this.right = store.openMap("right");
		this.commits = new Commits<>(store);
		commits.add(source);
		write(0);
	}

	@AfterEach
	void close() {
		commits.close();
		store.closeImmediately();
	}

	private void write(int value) {
		commits.write(() -> {
			left.put("a", value);
			return right.put("a", value);
		});
	}

	private List<Integer> read() {
		return commits.read(() -> {
			List<MVMap<String, Integer>> view = commits.view(source);
			assertThat(view).isNotNull();
			return view.stream().map((map) -> map.getOrDefault("a", -1)).toList();
		});
	}

	@Test
	void aReaderSeesWhatIsAcknowledged() {
		write(7);

		assertThat(read()).containsExactly(7, 7);
	}

	@Test
	void aReaderDoesNotSeeAWriteThatIsNotDone() throws Exception {
		CountDownLatch half = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<?> writing = threads.submit(() -> commits.write(() -> {
				left.put("a", 8);
				half.countDown();
				await(go);
				return right.put("a", 8);
			}));
			half.await();

			assertThat(read()).containsExactly(0, 0);

			go.countDown();
			writing.get();
			assertThat(read()).containsExactly(8, 8);
		}
	}

	@Test
	void aReadSeesOneStateFromBeginningToEnd() {
		commits.read(() -> {
			List<Integer> before = read();
			Thread writer = Thread.ofVirtual().start(() -> write(9));
			join(writer);
			assertThat(read()).isEqualTo(before).containsExactly(0, 0);
			return before;
		});
		assertThat(read()).containsExactly(9, 9);
	}

	@Test
	void manyWritesShareACommit() throws Exception {
		long before = commits.count();
		int writers = 64;
		CountDownLatch start = new CountDownLatch(1);
		List<Future<?>> running = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < writers; i++) {
				String key = "k" + i;
				running.add(threads.submit(() -> {
					await(start);
					return commits.write(() -> left.put(key, 1));
				}));
			}
			start.countDown();
			for (Future<?> each : running) {
				each.get();
			}
		}

		assertThat(left).hasSize(writers + 1);
		assertThat(commits.count() - before).isLessThan(writers);
	}

	@Test
	void aWriteThatChangesNothingCostsNoCommit() {
		long before = commits.count();

		commits.write(() -> left.get("a"));

		assertThat(commits.count()).isEqualTo(before);
	}

	@Test
	void aRefusedWriteKeepsWhatItDidBefore() {
		assertThatIllegalArgumentException().isThrownBy(() -> commits.write(() -> {
			left.put("a", 3);
			throw new IllegalArgumentException("refused");
		}));

		assertThat(read()).containsExactly(3, 0);
	}

	@Test
	void nothingIsAcknowledgedOnceTheFileIsGone() {
		store.closeImmediately();

		assertThatThrownBy(() -> write(5)).isInstanceOf(RuntimeException.class);
		assertThatThrownBy(() -> commits.write(() -> 1)).isInstanceOf(IllegalStateException.class);
	}

	@Test
	void whatIsAcknowledgedIsInTheFile() {
		write(11);
		MVStore copy = copyOfTheFile();

		assertThat(copy.<String, Integer>openMap("left").get("a")).isEqualTo(11);
		assertThat(copy.<String, Integer>openMap("right").get("a")).isEqualTo(11);
		copy.closeImmediately();
	}

	private MVStore copyOfTheFile() {
		Path copy = folder.resolve("copy");
		try {
			Files.copy(folder.resolve("file"), copy);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new MVStore.Builder().fileName(copy.toString()).open();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
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
