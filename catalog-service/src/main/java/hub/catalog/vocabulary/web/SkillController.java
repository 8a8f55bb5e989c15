package hub.catalog.vocabulary.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.catalog.api.EntryStatusDto;
import hub.catalog.api.RetirementRequestDto;
import hub.catalog.api.SkillDto;
import hub.catalog.api.SkillListDto;
import hub.catalog.api.SkillPatchDto;
import hub.catalog.api.SkillRequestDto;
import hub.catalog.api.SkillsApi;
import hub.catalog.entry.EntryHead;
import hub.catalog.entry.Found;
import hub.catalog.entry.Row;
import hub.catalog.entry.Section;
import hub.catalog.entry.Stated;
import hub.catalog.entry.Wanted;
import hub.catalog.entry.web.EntryAnswers;
import hub.catalog.vocabulary.Skill;
import hub.platform.web.Expected;

/**
 * The vocabulary of skills.
 */
@RestController
class SkillController implements SkillsApi {

	private static final List<String> FACETS = List.of("parent", "status");

	private final Section<Skill> skills;

	private final EntryAnswers answers;

	SkillController(Section<Skill> skills, EntryAnswers answers) {
		this.skills = skills;
		this.answers = answers;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SkillListDto> listSkills(@Nullable String slug, @Nullable String q,
			@Nullable List<String> parent, @Nullable List<EntryStatusDto> status, @Nullable List<String> facets,
			Integer limit, @Nullable String cursor, @Nullable String sort, @Nullable String fields) {
		Wanted wanted = Wanted.shown().named(slug).saying(q).with("parent", parent).with("status", status);
		Found<Skill> found = this.skills.finding()
			.find(wanted, this.answers.facets(facets, FACETS), this.answers.query(limit, cursor, sort));
		SkillListDto body = new SkillListDto(toDto(found.page().items()), this.answers.toDto(found.page()));
		body.setFacets(this.answers.toDto(found.facets()));
		return this.answers.list(found.page(), body);
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<SkillDto> getSkill(UUID skillId, @Nullable String ifNoneMatch) {
		Skill found = this.skills.shelf().get(skillId);
		return this.answers.one(found, toDto(found));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SkillDto> createSkill(SkillRequestDto body, @Nullable String idempotencyKey) {
		Skill added = this.skills.editing()
			.add(this.answers.caller(), new Stated(body.getSlug(), VocabularyMapper.english(body.getNames()),
					body.getOwnerFactoryId(),
					this.answers.provenance(body.getSource(), body.getSourceKind(), body.getAsOf(), body.getNote())),
					(head) -> toDomain(head, body));
		return this.answers.created(PATH_LIST_SKILLS, added, toDto(added));
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SkillDto> updateSkill(UUID skillId, SkillPatchDto patch, @Nullable String ifMatch) {
		Skill changed = this.skills.editing()
			.change(this.answers.caller(), skillId, Expected.required(ifMatch), this.answers.patched(), this::patched);
		return this.answers.changed(changed, toDto(changed));
	}

	private Skill patched(Skill stored) {
		SkillRequestDto next = this.answers.merged(toDto(stored), SkillRequestDto.class);
		EntryHead head = this.skills.editing()
			.next(stored,
					this.answers.provenance(next.getSource(), next.getSourceKind(), next.getAsOf(), next.getNote()));
		return toDomain(head, next);
	}

	private Skill toDomain(EntryHead head, SkillRequestDto body) {
		if (body.getParent() != null) {
			this.skills.requireSlugs("parent", List.of(body.getParent()));
		}
		return VocabularyMapper.toDomain(head, body);
	}

	@Override
	@PreAuthorize("hasAuthority('SCOPE_catalog:write')")
	public ResponseEntity<SkillDto> retireSkill(UUID skillId, RetirementRequestDto body,
			@Nullable String idempotencyKey, @Nullable String ifMatch) {
		Expected expected = Expected.required(ifMatch);
		Skill retired = this.skills.editing()
			.retire(this.answers.caller(), skillId, expected, body.getReason(), body.getReplacedById());
		return this.answers.changed(retired, toDto(retired));
	}

	private SkillDto toDto(Skill word) {
		return toDto(List.of(word)).getFirst();
	}

	private List<SkillDto> toDto(List<Skill> words) {
		List<Row> below = this.skills.shelf()
			.rows(Wanted.shown().with("parent", words.stream().map((word) -> word.head().slug()).toList()));
		return words.stream()
			.map((word) -> VocabularyMapper.toDto(word, below, this.answers.head(this.skills.editing(), word)))
			.toList();
	}

}
