package hub.access.support;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import hub.platform.ids.SeedIds;

/**
 * The running service as its callers meet it.
 */
public final class AccessDesk {

	/** Answers to every question that the Playground insists on. */
	public static final String PLAYGROUND_ANSWERS = """
			[{"field": "purpose", "value": "Fine-tune an open model on anonymised emergency calls."},
			 {"field": "intendedUse", "value": "CIVIL"},
			 {"field": "aiActRiskClass", "value": "HIGH_RISK"},
			 {"field": "ethicsStatement", "value": "A clinician reviews every proposal."},
			 {"field": "dataDescription", "value": "40,000 anonymised calls, collected with consent."},
			 {"field": "personalData", "value": "false"},
			 {"field": "codeReadiness", "value": "RUNS_ON_GPU"}]""";

	private final ServletWebServerApplicationContext context;

	AccessDesk(ServletWebServerApplicationContext context) {
		this.context = context;
	}

	/** Somebody at the desk, with his token. */
	public Visitor as(@Nullable String token) {
		WebServer server = Objects.requireNonNull(this.context.getWebServer());
		return new Visitor("http://127.0.0.1:" + server.getPort(), token);
	}

	public Visitor anonymous() {
		return as(null);
	}

	/** A project of the startup. */
	public Reply project() {
		return as(People.member()).post("/v1/projects", projectBody(People.STARTUP, "Speech models")).expect(201);
	}

	/** A draft of the startup for the Playground. */
	public Reply draft() {
		return draft("aif-playground");
	}

	public Reply draft(String mode) {
		return as(People.member()).post("/v1/applications", draftBody(project().id(), mode)).expect(201);
	}

	/** A draft for the Playground that lacks nothing but an answer of the catalogue. */
	public Reply complete(UUID partitionId) {
		return write(draft(), PLAYGROUND_ANSWERS, partitionId, "2500", 3);
	}

	/** A draft with these contents. */
	public Reply write(Reply draft, String answers, UUID partitionId, String gpuHours, int months) {
		return as(People.member()).patch(draft, """
				{"answers": %s, "requests": [{"partitionId": "%s", "gpuHours": %s}], "durationMonths": %d}
				""".formatted(answers, partitionId, gpuHours, months)).expect(200);
	}

	/** An application for the Playground that is with the factory. */
	public Reply submitted() {
		return as(People.member()).act(complete(CatalogStub.partition()), "submissions", "{}").expect(200);
	}

	public static String projectBody(UUID organisationId, String title) {
		return "{\"organisationId\": \"%s\", \"title\": \"%s\", \"summary\": \"Fine-tuning.\"}"
			.formatted(organisationId, title);
	}

	public static String draftBody(String projectId, String mode) {
		return "{\"projectId\": \"%s\", \"accessModeId\": \"%s\", \"title\": \"Triage model\"}".formatted(projectId,
				modeId(mode));
	}

	public static UUID modeId(String slug) {
		return SeedIds.of("access-mode", slug);
	}

	/** The headers of an action on a resource as it was when last seen. */
	public static Map<String, String> on(Reply seen, String key) {
		return Map.of("If-Match", seen.tag(), "Idempotency-Key", key);
	}

}
