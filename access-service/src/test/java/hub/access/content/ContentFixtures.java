package hub.access.content;

import java.util.List;
import java.util.UUID;

import hub.access.hours.GpuHours;
import hub.access.mode.ModeTerms;
import hub.access.mode.seed.ModeFixtures;
import hub.access.partition.Partition;

import hub.platform.ids.SeedIds;

/** Contents of applications, and a partition to ask for. */
public final class ContentFixtures {

	static final UUID PARTITION = SeedIds.of("partition", "jean-zay-gpu-p6");

	static final UUID SYSTEM = SeedIds.of("system", "jean-zay");

	static final ModeTerms PLAYGROUND = ModeFixtures.mode("aif-playground").terms();

	private ContentFixtures() {
	}

	/** Content that the Playground takes. */
	public static ApplicationContent complete() {
		return new ApplicationContent("Triage model",
				List.of(new Answer("purpose", "Triage"), new Answer("intendedUse", "CIVIL"),
						new Answer("aiActRiskClass", "HIGH_RISK"), new Answer("ethicsStatement", "Reviewed"),
						new Answer("dataDescription", "Calls"), new Answer("personalData", "false"),
						new Answer("codeReadiness", "RUNS_ON_GPU")),
				List.of(new ComputeRequest(PARTITION, GpuHours.of(2500))), 3, null);
	}

	static ApplicationContent asking(ComputeRequest... requests) {
		ApplicationContent content = complete();
		return new ApplicationContent(content.title(), content.answers(), List.of(requests), content.durationMonths(),
				null);
	}

	static Partition partition() {
		return new Partition(PARTITION, SYSTEM, 4, false, null);
	}

}
