namespace TayNinhExemplars.Documents;

public enum DocxLook { Plain, Title, Lead, Small }

/// <summary>A piece of a Word document that is being made.</summary>
public abstract record DocxBlock;

/// <param name="Level">1 to 4.</param>
/// <param name="NewPage">Begins a page.</param>
public sealed record DocxHeading(int Level, string Text, bool NewPage = false) : DocxBlock;

public sealed record DocxText(string Text, DocxLook Look = DocxLook.Plain) : DocxBlock;

/// <param name="Below">The level of heading the text stands under: its own headings begin one deeper.</param>
public sealed record DocxMarkdown(string Markdown, int Below) : DocxBlock;

/// <param name="Alt">What the picture shows, for whoever does not see it.</param>
public sealed record DocxPicture(byte[] Jpeg, int Width, int Height, string Alt, string Caption) : DocxBlock;

public sealed record DocxTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : DocxBlock;

public sealed record DocxList(IReadOnlyList<string> Items, bool Numbered = false) : DocxBlock;

/// <summary>The table of contents: the headings of the first two levels, each a link. Word adds page numbers when the field is updated.</summary>
public sealed record DocxContents(string Title) : DocxBlock;

/// <param name="Footer">Stands at the foot of every page beside its number.</param>
public sealed record DocxInfo(string Title, string Author, DateTime AtUtc, string Footer);
