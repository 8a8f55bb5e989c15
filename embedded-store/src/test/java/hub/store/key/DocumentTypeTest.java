package hub.store.key;

import java.nio.ByteBuffer;

import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DocumentTypeTest {

	private static ByteBuffer written(byte[]... documents) {
		WriteBuffer buffer = new WriteBuffer();
		for (byte[] document : documents) {
			DocumentType.INSTANCE.write(buffer, document);
		}
		ByteBuffer bytes = buffer.getBuffer();
		bytes.flip();
		return bytes;
	}

	@Test
	void readsWhatItWrote() {
		ByteBuffer bytes = written(new byte[] { 1, 2, 3 }, new byte[0], new byte[300]);

		assertThat(DocumentType.INSTANCE.read(bytes)).containsExactly(1, 2, 3);
		assertThat(DocumentType.INSTANCE.read(bytes)).isEmpty();
		assertThat(DocumentType.INSTANCE.read(bytes)).hasSize(300);
		assertThat(bytes.hasRemaining()).isFalse();
	}

	@Test
	void refusesAnyChangedByte() {
		int length = written(new byte[] { 1, 2, 3 }).remaining();
		for (int i = 0; i < length; i++) {
			ByteBuffer bytes = written(new byte[] { 1, 2, 3 });
			bytes.put(i, (byte) (bytes.get(i) ^ 0x10));

			assertThatExceptionOfType(MVStoreException.class).as("byte %d", i)
				.isThrownBy(() -> DocumentType.INSTANCE.read(bytes));
		}
	}

	@Test
	void readsKeysAsTheyWere() {
		WriteBuffer buffer = new WriteBuffer();
		Key key = KeyWriter.of("a key").append(KeyWriter.of(5).inverted());

		KeyType.INSTANCE.write(buffer, key);
		ByteBuffer bytes = buffer.getBuffer();
		bytes.flip();

		assertThat(KeyType.INSTANCE.read(bytes)).isEqualTo(key).hasSameHashCodeAs(key);
	}

}
