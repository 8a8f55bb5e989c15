package hub.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Files on our own class path.
 */
final class Resources {

	private Resources() {
	}

	static byte[] read(String path) {
		try (InputStream file = Resources.class.getResourceAsStream(path)) {
			if (file == null) {
				throw new IllegalStateException(path + " is not on the class path");
			}
			return file.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
