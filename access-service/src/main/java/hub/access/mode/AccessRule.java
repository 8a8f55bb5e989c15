package hub.access.mode;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A condition of a mode on who asks for what.
 */
public sealed interface AccessRule {

	/** The word that names the rule on the wire. */
	String name();

	/** One of these kinds of applicant, in the words of the source. */
	record Applicants(List<String> words) implements AccessRule {

		@Override
		public String name() {
			return "organisation";
		}

	}

	/** Established in these countries, in the words of the source. */
	record Countries(String described) implements AccessRule {

		@Override
		public String name() {
			return "country";
		}

	}

	/** Made for the purpose of a programme. */
	record Programme(String programme) implements AccessRule {

		@Override
		public String name() {
			return "purpose";
		}

	}

	/** A package of GPU-hours between two bounds, of which one may be open. */
	record GpuHourRange(@Nullable Long min, @Nullable Long max) implements AccessRule {

		@Override
		public String name() {
			return "gpu-hours";
		}

	}

	/** A package of node-hours between two bounds, of which one may be open. */
	record NodeHourRange(@Nullable Long min, @Nullable Long max) implements AccessRule {

		@Override
		public String name() {
			return "node-hours";
		}

	}

	/** A duration that the mode offers. */
	record Duration(Durations offered) implements AccessRule {

		@Override
		public String name() {
			return "duration";
		}

	}

}
