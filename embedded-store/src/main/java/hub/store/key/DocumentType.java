package hub.store.key;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/**
 * How documents lie in the file: their BSON bytes behind a checksum, because the file's
 * own check values cover the structure and not the content.
 */
public final class DocumentType extends BasicDataType<byte[]> {

	public static final DocumentType INSTANCE = new DocumentType();

	private static final int OBJECT_BYTES = 24;

	private DocumentType() {
	}

	@Override
	public int getMemory(byte[] document) {
		return OBJECT_BYTES + document.length;
	}

	@Override
	public void write(WriteBuffer buffer, byte[] document) {
		buffer.putInt(checksum(document)).putVarInt(document.length).put(document);
	}

	@Override
	public byte[] read(ByteBuffer buffer) {
		int checksum = buffer.getInt();
		int length = DataUtils.readVarInt(buffer);
		if (length < 0 || length > buffer.remaining()) {
			throw damaged();
		}
		byte[] document = new byte[length];
		buffer.get(document);
		if (checksum(document) != checksum) {
			throw damaged();
		}
		return document;
	}

	@Override
	public byte[][] createStorage(int size) {
		return new byte[size][];
	}

	private static int checksum(byte[] document) {
		CRC32C checksum = new CRC32C();
		checksum.update(document, 0, document.length);
		return (int) checksum.getValue();
	}

	private static RuntimeException damaged() {
		return DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "A document does not match its checksum");
	}

}
