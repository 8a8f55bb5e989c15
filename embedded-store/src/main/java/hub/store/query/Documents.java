package hub.store.query;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** Documents as bytes: what is stored can be changed by nobody who holds a document. */
public final class Documents {

	private static final int USUAL_BYTES = 512;

	private Documents() {
	}

	public static byte[] encode(Document document) {
		ByteBuf buffer = Unpooled.buffer(USUAL_BYTES);
		try {
			BsonEncoder.encodeDocument(document, buffer);
			return ByteBufUtil.getBytes(buffer);
		}
		finally {
			buffer.release();
		}
	}

	public static Document decode(byte[] bytes) {
		return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
	}

}
