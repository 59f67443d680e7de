using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Awards;

[NeedsPermission(nameof(RecognitionPermissions.ManageAwards))]
[RequestSizeLimit(32L << 20), RequestFormLimits(MultipartBodyLengthLimit = 32L << 20)]
public sealed class UploadModel(AwardImports imports, UploadAwardListHandler upload) : CouncilPage
{
    public IReadOnlyList<AwardImport> Recent { get; private set; } = [];

    public async Task OnGetAsync() => Recent = await imports.RecentAsync(Aborted);

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        await OnGetAsync();
        if (file is null) return Refused(Refusals.Because("registry.import.noFile", "file"));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, Aborted);
        var outcome = await upload.HandleAsync(new UploadAwardList(file.FileName, bytes.ToArray()), Actor, Aborted);
        return outcome.Value is { } made ? LocalRedirect("/toa-soan/khen-thuong/nhap/" + made.Id) : Refused(outcome.Refusals);
    }
}
