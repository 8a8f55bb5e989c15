package hub.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process is killed while it writes: what it was told is stored is there afterwards.
 */
class KillTest {

	private static final int ROUNDS = 5;

	private final Random dice = new Random(20_260_101);

	@TempDir
	private Path folder;

	@Test
	void losesNothingThatWasAcknowledged() throws IOException, InterruptedException {
		Map<String, Integer> acknowledged = new HashMap<>();
		for (int round = 0; round < ROUNDS; round++) {
			int before = total(acknowledged);
			runAndKill(round, acknowledged);
			assertThat(total(acknowledged)).isGreaterThan(before + 100);
			try (EmbeddedStore store = EmbeddedStore.open(folder); StoreClient client = new StoreClient(store.uri())) {
				acknowledged.forEach((writer, count) -> isComplete(client, writer, count));
				nothingIsHalfWritten(client.collection("orders"));
				blobsAreWhole(client.collection("blobs"));
			}
		}
	}

	private void runAndKill(int round, Map<String, Integer> acknowledged) throws IOException, InterruptedException {
		Process child = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), WritingChild.class.getName(),
				folder.toString(), Integer.toString(round))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		int killAfter = 150 + dice.nextInt(400);
		int lines = 0;
		try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
			String line;
			while ((line = output.readLine()) != null) {
				String[] words = line.split(" ");
				// the pipe may hold more lines when the process is already gone
				if (words.length == 3) {
					acknowledged.put(words[1], Integer.parseInt(words[2]) + 1);
				}
				if (++lines == killAfter) {
					Thread.sleep(dice.nextInt(20));
					// the handle, because the process itself would close the pipe
					child.toHandle().destroyForcibly();
				}
			}
		}
		assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
	}

	private static int total(Map<String, Integer> acknowledged) {
		return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
	}

	private static void isComplete(StoreClient client, String writer, int count) {
		// one more may be stored whose answer never arrived
		assertThat(client.collection("orders").countDocuments(Filters.eq("writer", writer))).isBetween((long) count,
				count + 1L);
		Document counter = client.collection("counters").find(Filters.eq("_id", writer)).first();
		assertThat(counter).isNotNull();
		assertThat(counter.getInteger("count")).isBetween(count, count + 1);
		assertThat(counter.getInteger("twice")).isEqualTo(2 * counter.getInteger("count"));
	}

	private static void blobsAreWhole(MongoCollection<Document> blobs) {
		for (Document blob : blobs.find()) {
			String letter = blob.getString("letter");
			assertThat(blob.getString("text").equals(letter.repeat(WritingChild.BLOB))).isTrue();
		}
		assertThat(blobs.countDocuments()).isGreaterThanOrEqualTo(WritingChild.WRITERS);
	}

	private static void nothingIsHalfWritten(MongoCollection<Document> orders) {
		List<Document> all = orders.find().into(new ArrayList<>());
		for (Document order : all) {
			String id = order.getString("_id");
			assertThat(order.getList("parts", String.class)).containsExactly(id + "/a", id + "/b");
			assertThat(orders.find(Filters.eq("parts", id + "/b")).first()).isEqualTo(order);
		}
		assertThat(orders.countDocuments(Filters.gte("writer", ""))).isEqualTo(all.size());
		assertThat(orders.countDocuments(Filters.gte("parts", ""))).isEqualTo(all.size());
	}

}
