namespace TayNinhExemplars.Broadcasting;

/// <summary>Loudspeakers that are switched together (cụm loa).</summary>
public sealed record SpeakerCluster(string Id, string Name);

/// <summary>A commune's loudspeaker station. Its people are those who sit at its desk in the commune relay's workflow.</summary>
public sealed class Station
{
    public const int NameLimit = 200, MostClusters = 60;

    private Station() { }

    public Station(string id) => Id = id;

    public string Id { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The term of the locality it serves; may be empty.</summary>
    public string LocalityId { get; private set; } = "";
    public string DeskId { get; private set; } = "";
    public IReadOnlyList<SpeakerCluster> Clusters { get; private set; } = [];
    public bool IsActive { get; private set; } = true;

    public void Describe(SaveStation input) =>
        (Name, LocalityId, DeskId, Clusters, IsActive) = (input.Name.Trim(), input.LocalityId, input.DeskId, [.. input.Clusters], input.IsActive);

    public string ClusterNames(IEnumerable<string> ids) => string.Join(", ", Clusters.Where(c => ids.Contains(c.Id)).Select(c => c.Name));
}
