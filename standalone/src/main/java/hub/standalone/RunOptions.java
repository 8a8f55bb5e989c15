package hub.standalone;

import java.nio.file.Path;

import hub.standalone.data.CannotUseException;

/**
 * What the command line says.
 *
 * @param port where the hub is reached; 0 takes a free one
 * @param data the data folder
 * @param training whether this run only teaches the JVM which classes a start needs, and
 * ends by itself
 */
record RunOptions(int port, Path data, boolean training) {

	static RunOptions parse(String... arguments) {
		if (arguments.length == 0 || !(arguments[0].equals("run") || arguments[0].equals("train"))) {
			throw new CannotUseException("Say run, and where: run --port 8080 --data data.");
		}
		boolean training = arguments[0].equals("train");
		int port = training ? 0 : 8080;
		Path data = Path.of("data");
		for (int index = 1; index < arguments.length; index += 2) {
			if (index + 1 == arguments.length) {
				throw new CannotUseException(arguments[index] + " needs a value.");
			}
			String value = arguments[index + 1];
			switch (arguments[index]) {
				case "--port" -> port = portOf(value);
				case "--data" -> data = Path.of(value);
				default ->
					throw new CannotUseException("There is no option " + arguments[index] + ": use --port and --data.");
			}
		}
		return new RunOptions(port, data, training);
	}

	private static int portOf(String text) {
		try {
			int port = Integer.parseInt(text);
			if (port >= 0 && port <= 65_535) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// answered below, like a number out of range
		}
		throw new CannotUseException("A port is a number from 1 to 65535, not '" + text + "'.");
	}

}
