using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ListIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Latest_ContentType_ModifiedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Latest_Owner_ModifiedUtc",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Published_ContentType_PublishedUtc_Id",
                table: "ContentItems");

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_ContentType_Latest_ModifiedUtc_Id",
                table: "ContentItems",
                columns: new[] { "ContentType", "Latest", "ModifiedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_ContentType_Published_PublishedUtc_Id",
                table: "ContentItems",
                columns: new[] { "ContentType", "Published", "PublishedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_ModifiedUtc_Id",
                table: "ContentItems",
                columns: new[] { "ModifiedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Owner_Latest_ModifiedUtc",
                table: "ContentItems",
                columns: new[] { "Owner", "Latest", "ModifiedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ContentItems_ContentType_Latest_ModifiedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_ContentType_Published_PublishedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_ModifiedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_Owner_Latest_ModifiedUtc",
                table: "ContentItems");

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Latest_ContentType_ModifiedUtc_Id",
                table: "ContentItems",
                columns: new[] { "Latest", "ContentType", "ModifiedUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Latest_Owner_ModifiedUtc",
                table: "ContentItems",
                columns: new[] { "Latest", "Owner", "ModifiedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_Published_ContentType_PublishedUtc_Id",
                table: "ContentItems",
                columns: new[] { "Published", "ContentType", "PublishedUtc", "Id" });
        }
    }
}
