package hub.store.backend;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import hub.store.EmbeddedStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandServerTest {

	private final EmbeddedStore store = EmbeddedStore.inMemory();

	private final MongoClient client = MongoClients.create(store.uri());

	@AfterEach
	void close() {
		client.close();
		store.close();
	}

	private int port() {
		return Integer.parseInt(store.uri().substring(store.uri().lastIndexOf(':') + 1));
	}

	@Test
	void answersPing() {
		assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
	}

	@Test
	void refusesWhatItDoesNotKnow() {
		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> client.getDatabase("test").runCommand(new Document("shutdownEverything", 1)))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(59));
	}

	@Test
	void refusesToRenameACollection() {
		client.getDatabase("test").getCollection("a").insertOne(new Document());

		assertThatExceptionOfType(MongoCommandException.class)
			.isThrownBy(() -> client.getDatabase("admin")
				.runCommand(new Document("renameCollection", "test.a").append("to", "test.b")))
			.satisfies((ex) -> assertThat(ex.getCode()).isEqualTo(115));
		assertThat(client.getDatabase("test").getCollection("a").countDocuments()).isEqualTo(1);
	}

	@Test
	void listsTheDatabasesThatHaveSomething() {
		client.getDatabase("one").getCollection("a").insertOne(new Document());
		client.getDatabase("two").getCollection("a").insertOne(new Document());

		assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains("one", "two");
		assertThat(client.getDatabase("one").listCollectionNames().into(new ArrayList<>())).containsExactly("a");
	}

	@Test
	void survivesAClientThatSpeaksNonsense() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", port())) {
			OutputStream output = socket.getOutputStream();
			output.write(ByteBuffer.allocate(24)
				.order(ByteOrder.LITTLE_ENDIAN)
				.putInt(24)
				.putInt(1)
				.putInt(0)
				.putInt(4_711)
				.array());
			output.flush();
			assertThat(socket.getInputStream().read()).isEqualTo(-1);
		}

		answersPing();
	}

	@Test
	void survivesAClientThatGoesAway() throws IOException {
		for (int i = 0; i < 20; i++) {
			try (Socket socket = new Socket("127.0.0.1", port())) {
				socket.setSoLinger(true, 0);
				socket.getOutputStream().write(new byte[] { 100, 0, 0, 0, 1 });
			}
		}

		answersPing();
	}

	@Test
	void servesManyAtOnce() throws Exception {
		List<Future<Long>> running = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(60)) {
			for (int i = 0; i < 60; i++) {
				int number = i;
				running.add(threads.submit(() -> {
					client.getDatabase("test").getCollection("many").insertOne(new Document("_id", number));
					return client.getDatabase("test").getCollection("many").countDocuments(new Document("_id", number));
				}));
			}
			for (Future<Long> each : running) {
				assertThat(each.get()).isEqualTo(1);
			}
		}

		assertThat(client.getDatabase("test").getCollection("many").countDocuments()).isEqualTo(60);
	}

	@Test
	void carriesLargeDocuments() {
		String text = "x".repeat(5_000_000);
		client.getDatabase("test").getCollection("large").insertOne(new Document("_id", 1).append("text", text));

		Document large = client.getDatabase("test").getCollection("large").find().first();

		assertThat(large).containsEntry("text", text);
	}

}
