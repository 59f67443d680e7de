using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Broadcasting;

/// <summary>Đính chính trên sóng: what was said wrong, what is right, and in which coming episode of the same programme and time it is said.</summary>
public sealed class AirCorrection
{
    private AirCorrection() { }

    public AirCorrection(string id, CorrectOnAir input, Actor by, DateTime atUtc) =>
        (Id, ContentItemId, WrongEpisodeId, IntoEpisodeId, Wrong, Right, Apology, By, ByName, AtUtc) =
        (id, input.ContentItemId, input.WrongEpisodeId, input.IntoEpisodeId, input.Wrong.Trim(), input.Right.Trim(), input.Apology.Trim(), by.Id, by.Name, atUtc);

    public string Id { get; private set; } = "";
    public string ContentItemId { get; private set; } = "";
    public string WrongEpisodeId { get; private set; } = "";
    public string IntoEpisodeId { get; private set; } = "";
    public string Wrong { get; private set; } = "";
    public string Right { get; private set; } = "";
    public string Apology { get; private set; } = "";
    public string By { get; private set; } = "";
    public string ByName { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public DateTime? AiredUtc { get; private set; }

    public void Aired(DateTime utc) => AiredUtc = utc;
}
