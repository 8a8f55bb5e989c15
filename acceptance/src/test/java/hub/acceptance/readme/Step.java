package hub.acceptance.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands of the README, and the answer it shows for them.
 *
 * @param commands a fenced block of shell
 * @param answer the fenced block of JSON that follows, if one does
 */
record Step(String commands, Optional<String> answer) {

	private static final Pattern FENCE = Pattern.compile("(?m)^```(sh|json)\\n(.*?)^```$", Pattern.DOTALL);

	static List<Step> of(Path readme) {
		List<Step> steps = new ArrayList<>();
		try {
			Matcher fence = FENCE.matcher(Files.readString(readme));
			while (fence.find()) {
				if (fence.group(1).equals("sh")) {
					steps.add(new Step(fence.group(2), Optional.empty()));
				}
				else {
					steps.add(new Step(steps.removeLast().commands(), Optional.of(fence.group(2))));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return steps;
	}

	/** The first line, as a name. */
	String name() {
		return this.commands.lines().findFirst().orElse("");
	}

}
