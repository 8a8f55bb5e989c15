package hub.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DataFolderTest {

	@TempDir
	private Path folder;

	@Test
	void keepsDocumentsAndIndexesWhenItIsOpenedAgain() {
		try (EmbeddedStore store = EmbeddedStore.open(folder); StoreClient client = new StoreClient(store.uri())) {
			fill(client.collection("courses"));
			client.database("other").getCollection("courses").insertOne(new Document("_id", "elsewhere"));
		}

		try (EmbeddedStore store = EmbeddedStore.open(folder); StoreClient client = new StoreClient(store.uri())) {
			MongoCollection<Document> courses = client.collection("courses");
			assertThat(courses.countDocuments()).isEqualTo(500);
			assertThat(courses.listIndexes().into(new ArrayList<>())).extracting((index) -> index.get("name"))
				.containsExactlyInAnyOrder("_id_", "tenant_1_number_-1", "tags_1", "number_1");
			long before = store.statistics().documentsExamined();
			assertThat(courses.find(Filters.eq("tenant", "t1"))
				.sort(Indexes.descending("number"))
				.limit(5)
				.into(new ArrayList<>())).hasSize(5);
			assertThat(store.statistics().documentsExamined() - before).isEqualTo(5);
			assertThat(client.database("other").getCollection("courses").countDocuments()).isEqualTo(1);
		}
	}

	private static void fill(MongoCollection<Document> courses) {
		courses.createIndex(Indexes.compoundIndex(Indexes.ascending("tenant"), Indexes.descending("number")));
		courses.createIndex(Indexes.ascending("tags"));
		courses.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
		courses.insertMany(IntStream.range(0, 500)
			.mapToObj((i) -> new Document("_id", i).append("tenant", "t" + i % 3)
				.append("number", i)
				.append("title", "Course " + i)
				.append("tags", List.of("a" + i, "all")))
			.toList());
	}

	@Nested
	class InUse {

		@Test
		void isRefusedWithASentenceThatSaysWhatToDo() {
			try (EmbeddedStore _ = EmbeddedStore.open(folder)) {
				assertThatExceptionOfType(StoreLockedException.class).isThrownBy(() -> EmbeddedStore.open(folder))
					.withMessage("The data folder " + folder + " is in use by another hub (process "
							+ ProcessHandle.current().pid()
							+ "); stop that hub, or start this one with another data folder.");
			}
		}

		@Test
		void isFreeAfterItWasClosed() {
			EmbeddedStore.open(folder).close();

			EmbeddedStore.open(folder).close();
		}

	}

	@Nested
	class Damaged {

		private Path file() {
			return folder.resolve("hub.mv");
		}

		@Test
		void isRefusedWhenItIsSomethingElse() throws IOException {
			Files.write(file(), "This is not a store. ".repeat(1_000).getBytes(StandardCharsets.UTF_8));

			isRefused();
		}

		@Test
		void isRefusedWhenADocumentIsNotWhatWasWritten() throws IOException {
			try (EmbeddedStore store = EmbeddedStore.open(folder); StoreClient client = new StoreClient(store.uri())) {
				fill(client.collection("courses"));
			}
			overwrite("Course 2", "Curse 22");

			isRefused();
		}

		@Test
		void isRefusedWhenThePagesAreGone() throws IOException {
			try (EmbeddedStore store = EmbeddedStore.open(folder); StoreClient client = new StoreClient(store.uri())) {
				fill(client.collection("courses"));
			}
			byte[] bytes = Files.readAllBytes(file());
			Arrays.fill(bytes, 8_192, bytes.length, (byte) 0);
			Files.write(file(), bytes);

			isRefused();
		}

		@Test
		void canBeMovedAwayToBeginAnew() throws IOException {
			Files.write(file(), new byte[20_000]);
			isRefused();

			Files.move(file(), folder.resolve("hub.mv.damaged"));

			EmbeddedStore.open(folder).close();
		}

		private void overwrite(String text, String other) throws IOException {
			byte[] bytes = Files.readAllBytes(file());
			String content = new String(bytes, StandardCharsets.ISO_8859_1);
			assertThat(content).contains(text);
			try (RandomAccessFile access = new RandomAccessFile(file().toFile(), "rw")) {
				for (int at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
					access.seek(at);
					access.write(other.getBytes(StandardCharsets.UTF_8));
				}
			}
		}

		private void isRefused() {
			assertThatExceptionOfType(StoreDamagedException.class).isThrownBy(() -> EmbeddedStore.open(folder))
				.withMessage("The store file " + file()
						+ " is damaged and cannot be read; restore it from a backup, or move it away to start with an empty hub.");
		}

	}

}
