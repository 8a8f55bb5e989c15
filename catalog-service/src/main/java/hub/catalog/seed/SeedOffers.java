package hub.catalog.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import hub.catalog.dataset.Dataset;
import hub.catalog.entry.EntryHead;
import hub.catalog.offer.ServiceOffer;
import hub.catalog.software.Software;
import hub.catalog.software.SoftwareVersion;
import hub.catalog.source.Provenance;
import hub.catalog.source.SourceKind;
import hub.catalog.vocabulary.Sector;
import hub.catalog.vocabulary.Skill;
import hub.platform.ids.SeedIds;

/**
 * Reads datasets, software, services, sectors and skills out of {@code catalogue.yaml}
 * and {@code skills.yaml}.
 */
final class SeedOffers {

	private final SeedContext context;

	private final Facts catalogue;

	private final Facts skills;

	SeedOffers(SeedContext context, Facts catalogue, Facts skills) {
		this.context = context;
		this.catalogue = catalogue;
		this.skills = skills;
	}

	List<Dataset> datasets() {
		return this.catalogue.rows("datasets").stream().map(this::dataset).toList();
	}

	private Dataset dataset(Facts row) {
		EntryHead head = this.context.head("dataset", row.required("id"), null, row.provenance())
			.stating(Dataset.TOKENS, row.number("tokens"), "tokens")
			.stating(Dataset.ITEMS, row.number("items"), row.text("itemUnit"))
			.stating(Dataset.BYTES, row.number("sizeBytes"), "B");
		return new Dataset(head, row.required("name"), row.required("description"), row.texts("modality"),
				row.texts("languages"), row.text("itemUnit"), row.required("licence"), row.flag("gated"),
				row.text("url"), personalData(row.required("personalData")),
				SeedContext.ids("system", row.texts("availableAt")));
	}

	private static @Nullable Boolean personalData(String word) {
		return switch (word) {
			case "yes" -> true;
			case "no" -> false;
			default -> null;
		};
	}

	List<Software> software() {
		Map<String, Facts> stacks = new HashMap<>();
		this.catalogue.rows("stacks").forEach((row) -> stacks.put(row.required("id"), row));
		return this.catalogue.rows("software").stream().map((row) -> software(row, stacks)).toList();
	}

	private Software software(Facts row, Map<String, Facts> stacks) {
		return new Software(this.context.head("software", row.required("id"), null, row.provenance()),
				row.required("name"), row.required("category"), row.required("licence"), row.text("licenceSource"),
				row.texts("gpu"), row.rows("versions").stream().map((version) -> version(version, stacks)).toList());
	}

	private static SoftwareVersion version(Facts row, Map<String, Facts> stacks) {
		@Nullable Facts stack = stacks.get(row.text("stack"));
		@Nullable String system = row.text("system");
		return new SoftwareVersion(row.required("version"), row.text("stack"),
				(stack != null) ? stack.required("name") : null, (system != null) ? SeedIds.of("system", system) : null,
				(stack != null) ? stack.required("source") : null,
				(stack != null) ? Facts.kind(stack.required("sourceKind")) : null, row.text("note"));
	}

	List<ServiceOffer> services() {
		return this.catalogue.rows("services").stream().map(this::service).toList();
	}

	private ServiceOffer service(Facts row) {
		return new ServiceOffer(this.context.head("service", row.required("id"), null, row.provenance()), row.names(),
				row.required("description"), "network".equals(row.text("scope")),
				SeedContext.ids("factory", row.texts("factories")));
	}

	List<Sector> sectors() {
		return this.catalogue.rows("sectors")
			.stream()
			.map((row) -> new Sector(
					this.context.head("sector", row.required("id"), null,
							own(row, "the factories' own wording; the broader sector is the hub's mapping")),
					row.names(), row.text("broader"),
					Boolean.TRUE.equals(row.flag("ai2fPriority")) ? SeedContext.ids("factory", List.of("ai2f"))
							: List.of()))
			.toList();
	}

	List<Skill> skills() {
		return this.skills.rows("skills")
			.stream()
			.map((row) -> new Skill(
					this.context.head("skill", row.required("id"), null,
							own(row, "the hub's own list, made from the courses of the network")),
					row.names(), row.text("parent")))
			.toList();
	}

	private static Provenance own(Facts row, String source) {
		return new Provenance(source, SourceKind.ILLUSTRATIVE, row.asOf(), row.text("note"));
	}

}
