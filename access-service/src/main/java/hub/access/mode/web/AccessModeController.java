package hub.access.mode.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

import hub.access.api.AccessModeDto;
import hub.access.api.AccessModePageDto;
import hub.access.api.AccessModesApi;
import hub.access.mode.AccessMode;
import hub.access.mode.AccessModeId;
import hub.access.mode.AccessModes;
import hub.access.mode.ModeFilter;

import hub.platform.paging.Page;
import hub.platform.paging.Paging;
import hub.platform.paging.Sorts;
import hub.platform.problem.NotFoundException;
import hub.platform.web.ETags;

/** Access modes over HTTP, for anyone. */
@RestController
class AccessModeController implements AccessModesApi {

	private static final Sorts SORTS = Sorts.of("name", "name=terms.name", "slug", "updatedAt");

	private static final CacheControl PUBLIC = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	private final AccessModes modes;

	private final Paging paging;

	AccessModeController(AccessModes modes, Paging paging) {
		this.modes = modes;
		this.paging = paging;
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<AccessModeDto> getAccessMode(UUID accessModeId, @Nullable String ifNoneMatch) {
		AccessMode mode = this.modes.findAccessMode(new AccessModeId(accessModeId)).orElseThrow(NotFoundException::new);
		return ResponseEntity.ok()
			.cacheControl(PUBLIC)
			.eTag(ETags.of(mode.version()))
			.body(AccessModeMapper.toDto(mode));
	}

	@Override
	@PreAuthorize("permitAll()")
	public ResponseEntity<AccessModePageDto> listAccessModes(Integer limit, @Nullable String cursor,
			@Nullable String sort, @Nullable String fields, @Nullable String slug, @Nullable List<String> eligibility,
			@Nullable List<String> selection, @Nullable String programme, @Nullable List<String> step) {
		ModeFilter filter = new ModeFilter(slug, orNone(eligibility), orNone(selection), programme, orNone(step));
		Page<AccessMode> page = this.modes.listAccessModes(filter, this.paging.query(limit, cursor, sort, SORTS));
		return ResponseEntity.ok()
			.cacheControl(PUBLIC)
			.headers(this.paging.headers(page))
			.body(AccessModeMapper.toDto(page));
	}

	private static List<String> orNone(@Nullable List<String> values) {
		return (values != null) ? values : List.of();
	}

}
