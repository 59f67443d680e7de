using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

public enum ImportState { Waiting, Reading, Ready, Applying, Applied, Failed, Discarded }

/// <summary>New: nobody of that name here. Matched: this exemplar. Known: this award is in the registry already. Doubtful: a person must choose. Wrong: the file must be mended.</summary>
public enum RowVerdict { New, Matched, Known, Doubtful, Wrong }

/// <summary>What somebody decided about a doubtful row.</summary>
public enum RowChoice { None, Link, Separate, LeaveOut }

/// <summary>A list of the Council on its way into the registry. What was read and chosen stays until it is applied or thrown away.</summary>
public sealed class AwardImport
{
    private AwardImport() { }

    public AwardImport(string id, string fileName, byte[] file, Actor by, DateTime atUtc) =>
        (Id, FileName, File, ById, ByName, UploadedUtc) = (id, fileName, file, by.Id, by.Name, atUtc);

    public string Id { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public byte[] File { get; private set; } = [];
    public string ById { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime UploadedUtc { get; private set; }
    public ImportState State { get; private set; }

    /// <summary>When the work that goes on was begun; work of a process that died is begun again.</summary>
    public DateTime? BegunUtc { get; private set; }
    public DateTime? AppliedUtc { get; private set; }
    public int Rows { get; private set; }

    /// <summary>Why it failed: the code of a refusal and what it names.</summary>
    public string Problem { get; private set; } = "";
    public string ProblemArgs { get; private set; } = "";

    internal void Begin(ImportState state, DateTime atUtc) => (State, BegunUtc, Problem, ProblemArgs) = (state, atUtc, "", "");

    internal void Ready(int rows) => (State, Rows, BegunUtc) = (ImportState.Ready, rows, null);

    internal void Fail(string code, string args, bool keepsPreview) => (State, Problem, ProblemArgs, BegunUtc) = (keepsPreview ? ImportState.Ready : ImportState.Failed, code, args, null);

    internal void Applied(DateTime atUtc) => (State, AppliedUtc, File, BegunUtc) = (ImportState.Applied, atUtc, [], null);

    internal void Discard()
    {
        if (State is ImportState.Applied or ImportState.Applying) throw new InvalidOperationException($"Import {Id} is {State}.");
        (State, File) = (ImportState.Discarded, []);
    }
}

public sealed class AwardImportRow
{
    public long Id { get; init; }
    public required string ImportId { get; init; }
    public required int Line { get; init; }

    /// <summary>An <see cref="AwardLine"/> as JSON.</summary>
    public required string Data { get; init; }
    public required RowVerdict Verdict { get; init; }

    /// <summary>Reasons as JSON: codes and what they name.</summary>
    public required string Reasons { get; init; }
    public required string CandidateId { get; init; }
    public required string CandidateName { get; init; }
    public RowChoice Choice { get; internal set; }
    public string AwardId { get; internal set; } = "";
}

/// <summary>One line of a list, in the words of the file.</summary>
public sealed record AwardLine
{
    public int Line { get; init; }
    public string Number { get; init; } = "";
    public DateOnly? Date { get; init; }

    /// <summary>The day as written, for the message when it could not be read.</summary>
    public string DateText { get; init; } = "";
    public string Form { get; init; } = "";
    public string Recipient { get; init; } = "";
    public string Kind { get; init; } = "";
    public string Unit { get; init; } = "";
    public string Grantor { get; init; } = "";
    public string Signer { get; init; } = "";
    public string SignerTitle { get; init; } = "";
    public string Citation { get; init; } = "";

    /// <summary>Address or id of the exemplar, when the list knows it.</summary>
    public string Exemplar { get; init; } = "";
}

public sealed record RowReason(string Code, IReadOnlyList<string> Args);

public sealed record JudgedLine(AwardLine Line, RowVerdict Verdict, IReadOnlyList<RowReason> Reasons, string CandidateId = "", string CandidateName = "");
